//! What people do, in the real window.

mod files_and_printers;
mod the_window_is_shut_in;
mod the_window_opens;
