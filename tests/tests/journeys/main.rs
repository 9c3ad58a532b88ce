//! What people do, in the real window.

mod the_window_opens;
