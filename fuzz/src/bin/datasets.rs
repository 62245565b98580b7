//! Has libFuzzer look for what breaks [`fuzz::datasets`].
#![cfg_attr(fuzzing, no_main)]

fuzz::program!(fuzz::datasets::check);
