//! `loopscope disasm`

use std::process::ExitCode;
use std::rc::Rc;

use loopscope::code;
use loopscope::syntax::Source;

/// Print the instructions of the program and of every block in it.
pub fn disasm(source: &Rc<Source>) -> ExitCode {
    match code::compile_module(source) {
        Ok(code) => {
            print!("{}", code::disassemble(&code));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprint!("{}", error.render(source));
            ExitCode::FAILURE
        }
    }
}
