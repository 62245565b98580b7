//! Has libFuzzer look for what breaks [`fuzz::slips`].
#![cfg_attr(fuzzing, no_main)]

fuzz::program!(fuzz::slips::check);
