//! Frames of a page: scripts, keys and pointer go to the one that was entered.

use anyhow::Result;

use crate::browser::Browser;

impl Browser {
    /// Does what `inside` says in the frame that is the nth of its page, and comes out again.
    pub fn in_frame<T>(&self, nth: u16, inside: impl FnOnce() -> Result<T>) -> Result<T> {
        self.wait(|session| async move { session.enter_frame(nth).await })?;
        let done = inside();
        self.wait(|session| async move { session.enter_parent_frame().await })?;
        done
    }
}
