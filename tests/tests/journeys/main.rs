//! What people do, in the real window.

mod a_named_case_is_taken_in;
mod files_and_printers;
mod the_window_is_shut_in;
mod the_window_opens;
