//! The one tool: `cargo xtask serve | build | test | pack`.

pub mod build;
pub mod bundle;
pub mod cli;
pub mod compile;
pub mod debian;
pub mod dist;
pub mod glue;
pub mod imports;
pub mod integrity;
mod link;
pub mod manifest;
pub mod node;
pub mod notices;
pub mod pack;
pub mod picture;
pub mod prerender;
pub mod repo;
pub mod run;
pub mod say;
pub mod serve;
pub mod served;
pub mod shrink;
pub mod sizes;
pub mod suites;
pub mod tally;
pub mod test;
pub mod toolchain;
