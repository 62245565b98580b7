//! How the card behaves, told as a reader or an embedder would, in every engine.

mod accessibility;
mod after_failure;
mod api;
mod article;
mod back;
mod cite;
mod dates;
mod demo;
mod embed;
mod events;
mod failures;
mod faults;
mod forced_colours;
mod frames;
mod glance;
mod handover;
mod held;
mod hostile;
mod hundred;
mod integrity;
mod kept_markup;
mod keyboard;
mod languages;
mod layout;
mod lazy;
mod leaks;
mod leaving;
mod lifecycle;
mod linkable;
mod live;
mod made;
mod manners;
mod map;
mod meanwhile;
mod modules;
mod moments;
mod options;
mod other_documents;
mod pasted;
mod play_button;
mod policy;
mod prerendered;
mod preview;
mod print;
mod renders;
mod room;
mod same_markup;
mod scorm;
mod script_tag;
mod selection;
mod slider;
mod soak;
mod source;
mod states;
mod steps;
mod theme;
mod timeline;
mod traces;
mod tree;
mod without_scripts;

use std::sync::Arc;

use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use browser_tests::fleet::Fleet;
use libtest_mimic::{Arguments, Failed, Trial};

/// What a test function looks like.
type Test = fn(&Browser) -> anyhow::Result<()>;

/// A test by its name, and the engines that can do it.
struct Behaviour {
    name: &'static str,
    test: Test,
    engines: &'static [Engine],
}

/// Lists the tests of a module by their functions; `only [Chromium]:` before those that not every engine can do.
macro_rules! behaviours {
    ($($name:ident),* $(,)? $(; only $engines:tt: $($single:ident),+ $(,)?)?) => {
        pub(crate) const ALL: &[crate::Behaviour] = &[
            $(crate::Behaviour {
                name: stringify!($name),
                test: $name,
                engines: &browser_tests::engine::Engine::ALL,
            },)*
            $($(crate::Behaviour {
                name: stringify!($single),
                test: $single,
                engines: {
                    use browser_tests::engine::Engine::*;
                    &$engines
                },
            },)+)?
        ];
    };
}
pub(crate) use behaviours;

fn main() {
    let mut arguments = Arguments::from_args();
    // The tests of an engine share its one browser.
    arguments.test_threads = Some(1);

    let modules = [
        renders::ALL,
        prerendered::ALL,
        same_markup::ALL,
        handover::ALL,
        kept_markup::ALL,
        selection::ALL,
        lazy::ALL,
        without_scripts::ALL,
        room::ALL,
        held::ALL,
        moments::ALL,
        timeline::ALL,
        slider::ALL,
        steps::ALL,
        preview::ALL,
        play_button::ALL,
        linkable::ALL,
        article::ALL,
        back::ALL,
        source::ALL,
        map::ALL,
        meanwhile::ALL,
        cite::ALL,
        events::ALL,
        options::ALL,
        theme::ALL,
        modules::ALL,
        hundred::ALL,
        script_tag::place::ALL,
        script_tag::mark::ALL,
        script_tag::no_card::ALL,
        script_tag::versions::ALL,
        lifecycle::ALL,
        leaving::ALL,
        leaks::heap::ALL,
        leaks::collected::ALL,
        leaks::listening::ALL,
        leaks::back::ALL,
        soak::ALL,
        soak::found::ALL,
        other_documents::ALL,
        keyboard::ALL,
        live::ALL,
        made::ALL,
        manners::ALL,
        traces::ALL,
        failures::ALL,
        after_failure::ALL,
        faults::ALL,
        faults::memory::ALL,
        faults::intl::ALL,
        faults::copies::ALL,
        faults::made::ALL,
        hostile::ALL,
        policy::ALL,
        integrity::ALL,
        layout::ALL,
        accessibility::ALL,
        forced_colours::ALL,
        states::ALL,
        tree::ALL,
        dates::ALL,
        languages::ALL,
        languages::dates::ALL,
        languages::loading::ALL,
        demo::ALL,
        print::ALL,
        embed::ALL,
        frames::ALL,
        scorm::progress::ALL,
        scorm::faults::ALL,
        scorm::around::ALL,
        api::mount::ALL,
        api::destroy::ALL,
        api::steering::ALL,
        api::early::ALL,
        api::moving::ALL,
        api::configure::ALL,
        api::misconfigured::ALL,
        api::inline::ALL,
        api::play::ALL,
        api::stopping::ALL,
        api::pace::ALL,
        glance::shown::ALL,
        glance::language::ALL,
        glance::many::ALL,
        glance::given::ALL,
        glance::together::ALL,
        glance::faulty::ALL,
        glance::checked::ALL,
        glance::no_dataset::ALL,
        glance::rendered_anew::ALL,
        glance::markup::ALL,
        glance::addresses::ALL,
        glance::any_text::ALL,
        glance::fits::ALL,
    ];
    let fleet = Arc::new(Fleet::default());
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        for behaviour in modules.iter().copied().flatten().filter(|it| it.engines.contains(&engine)) {
            let fleet = Arc::clone(&fleet);
            let test = behaviour.test;
            trials.push(Trial::test(format!("{}::{}", engine.name(), behaviour.name), move || {
                fleet.test(engine, test).map_err(|cause| Failed::from(format!("{cause:#}")))
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // Leaving the process wouldn't end the browsers.
    fleet.close();
    conclusion.exit();
}
