//! Has libFuzzer look for what breaks [`fuzz::dates`].
#![cfg_attr(fuzzing, no_main)]

fuzz::program!(fuzz::dates::check);
