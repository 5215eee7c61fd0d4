//! `loopscope check`

use std::process::ExitCode;
use std::rc::Rc;

use loopscope::code;
use loopscope::syntax::Source;

/// Compile the program without running it; an error is printed as CPython prints it.
pub fn check(source: &Rc<Source>) -> ExitCode {
    match code::compile_module(source) {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("{}", error.render(source));
            ExitCode::FAILURE
        }
    }
}
