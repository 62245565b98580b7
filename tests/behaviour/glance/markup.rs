//! Text of a dataset stays text, whatever it looks like.

use anyhow::Result;
use browser_tests::browser::Browser;
use browser_tests::host::{Host, Module};
use serde_json::{Value, json};

crate::behaviours![text_stays_text_wherever_it_stands];

/// What is text here would do something elsewhere: call `ran()`, ask the host for `/ran`, or make an element.
const PAYLOADS: [&str; 40] = [
    "<script>ran()</script>",
    "</p></article><script src=/ran></script>",
    "<SCRIPT SRC=//127.0.0.1/ran></SCRIPT>",
    "<img src=/ran onerror=ran()>",
    "<img src=x onerror=\"ran()\" style=\"position:fixed\">",
    "\"><img src=/ran onerror=ran()>",
    "' onmouseover='ran()' autofocus onfocus='ran()'",
    "\" onclick=\"ran()\" style=\"background:url(/ran)\"",
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    "<svg><animate onbegin=ran() attributeName=x dur=1s>",
    "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='ran()'/>#x\"/></svg>",
    "<math><mtext><table><mglyph><style><img src=/ran onerror=ran()>",
    "<iframe src=/ran></iframe>",
    "<iframe srcdoc=\"<script>parent.ran()</script>\"></iframe>",
    "<object data=/ran></object>",
    "<embed src=/ran>",
    "<link rel=stylesheet href=/ran>",
    "<style>@import '/ran'; * { display: none }</style>",
    "<meta http-equiv=refresh content=\"0;url=/ran\">",
    "<base href=//127.0.0.1/ran/>",
    "<form action=/ran><button autofocus>ran</button></form>",
    "<video src=/ran onerror=ran()></video>",
    "<body onload=ran()>",
    "<a href=javascript:ran()>here</a>",
    "<details open ontoggle=ran()>",
    "<template shadowrootmode=open><script>ran()</script></template>",
    "<trotsky-card></trotsky-card>",
    "<slot></slot>",
    "--><script>ran()</script><!--",
    "]]><script>ran()</script>",
    "</title></textarea></style></script><img src=/ran>",
    "&lt;script&gt;ran()&lt;/script&gt;",
    "&#60;img src=/ran onerror=ran()&#62;",
    " \t javascript:ran()",
    "JaVaScRiPt:ran()",
    "vbscript:ran()",
    "data:text/html,<script>ran()</script>",
    "{{constructor.constructor('ran()')()}} ${ran()} %3Cscript%3E",
    "\u{202e}<tpircs>\u{2066}\u{0}\u{7}\u{feff}<img src=/ran>",
];

/// A dataset that keeps the rules, with these words wherever words of one's own may stand.
fn everywhere(words: &str) -> Value {
    let says = |what: &str| format!("{words} ({what})");
    let quote = |what: &str| json!({ "exact": says(what) });
    let parts = ["summary", "fact", "in 1901", "more", "in 1902", "judgement", "note", "place", "person"];
    let article = format!("{}\n\n{}", says("title"), parts.map(says).join("; "));
    let link = "https://example.org/original";
    json!({
        "$schema": words, "id": "markup", "lang": "en", "title": says("title"), "summary": quote("summary"),
        "source": {
            "title": says("title"), "author": words, "publisher": words, "year": "n.d.", "url": link, "rights": words,
        },
        "article": article,
        "lanes": [words],
        "places": [{ "name": words, "printed": says("place") }],
        "people": [{ "name": words, "printed": says("person") }],
        "facts": [{ "id": "fact", "label": words, "excerpt": quote("fact") }],
        "moments": [
            {
                "id": "first", "title": words, "lane": words, "places": [words], "people": [words], "notes": ["note"],
                "date": { "edtf": "1901", "basis": { "stated": { "excerpt": quote("in 1901") } } },
                "refined": { "edtf": "1901-02", "basis": { "reference": { "references": ["work"], "remark": words } } },
                "excerpts": [quote("in 1901"), quote("more")],
            },
            {
                "id": "second", "title": words, "lane": words,
                "date": { "edtf": "1902", "basis": { "derived": { "excerpts": [quote("in 1902")], "rule": words } } },
                "excerpts": [quote("in 1902")],
            },
        ],
        "judgements": [{ "id": "judgement", "kind": "opinion", "excerpt": quote("judgement") }],
        "notes": [{ "id": "note", "title": words, "excerpt": quote("note"), "record": words, "references": ["work"] }],
        "references": [{
            "id": "work", "author": words, "title": words, "container": words, "publisher": words, "year": "n.d.",
            "url": link,
        }],
    })
}

/// Shows the words, goes to each moment and opens all there is to open; then what the card consists of: its elements
/// with the names of their attributes, where its links lead, and how often it prints the words.
fn shown(browser: &Browser, words: &str) -> Result<(Vec<String>, Vec<String>, usize)> {
    let dataset = everywhere(words);
    let read = dataset::read(&dataset.to_string(), None);
    let read = read.unwrap_or_else(|faults| panic!("{words:?} breaks a rule: {faults:?}"));
    // The current moment's words, where they are at the source.
    let directive = dataset::text_directive(&dataset::terms(read.article.words(read.moments[1].excerpts[0])));
    browser.run_with::<Value>("card().dataset = given[0];", std::slice::from_ref(&dataset))?;
    browser.until_with::<Value>(
        &format!("{words:?} is the card's title"),
        "(await card().ready, part('header').querySelector('h2').textContent === given[0])",
        &[dataset["title"].clone()],
    )?;
    browser.run::<Value>("card().goTo('second'); all('details').forEach((it) => (it.open = true));")?;
    browser.until_at("second")?;
    browser.run_with(
        "const elements = all('*').map((it) => [it.localName, ...it.getAttributeNames().sort()].join(' '));
        const links = all('[href], [src], [cite], [action], [data]').map((it) =>
            it.getAttribute('href') ?? it.getAttribute('src') ?? it.getAttribute('cite') ?? it.outerHTML)
            .map((link) => link.replace(`#${given[1]}`, ' at these words'));
        // Within quotation marks, others become single ones.
        const single = (text) => text.replaceAll(/[\"']/g, '');
        return [elements, links, single(card().shadowRoot.textContent).split(single(given[0])).length - 1];",
        &[json!(words), json!(directive)],
    )
}

fn text_stays_text_wherever_it_stands(browser: &Browser) -> Result<()> {
    let host = Host::start(Module::Whole)?;
    browser.open(&host.at("/tests/pages/package.html"))?;
    browser.take("glance.js")?;
    browser.run::<Value>("window.ran = () => (window.has_run = true); put({}, 'glance-card');")?;
    let harmless = shown(browser, "plain words")?;
    assert!(harmless.2 > 30, "the words are printed {} times only", harmless.2);
    let source = "https://example.org/original";
    let (at_words, links): (Vec<_>, Vec<_>) = harmless.1.iter().partition(|link| link.ends_with(" at these words"));
    assert_eq!(at_words, [&format!("{source} at these words")]);
    assert!(links.iter().all(|link| *link == source), "{links:?}");
    for payload in PAYLOADS {
        assert_eq!(shown(browser, payload)?, harmless, "{payload:?}");
    }
    browser.until::<Value>("some frames have passed", "(await frame(), await frame(), await frame(), true)")?;
    assert!(!browser.run::<bool>("return Boolean(window.has_run);")?, "something has run");
    let asked = host.asked();
    let asked: Vec<&str> = asked.iter().filter_map(|request| request.split(' ').nth(1)).collect();
    let foreign: Vec<&&str> = asked
        .iter()
        .filter(|path| !["/tests/pages/", "/pkg/dist/", "/favicon.ico"].iter().any(|own| path.starts_with(own)))
        .collect();
    assert_eq!(foreign, Vec::<&&str>::new(), "asked for by words");
    let watched = browser.watched()?;
    assert_eq!((watched.said, watched.errors), (Vec::new(), Vec::new()));
    Ok(())
}
