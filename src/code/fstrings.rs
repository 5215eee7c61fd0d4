//! F-strings.

use super::compiler::{Compiler, Outcome};
use super::instr::{Conversion, Instr};
use super::names::span;
use super::object::Const;
use crate::syntax::Span;
use crate::syntax::ast::{
    self, ConversionFlag, FStringPart, InterpolatedElement, InterpolatedStringElement,
    InterpolatedStringElements,
};

/// Text gathered from neighbouring literals, not yet on the stack.
#[derive(Default)]
struct Pieces {
    text: String,
    place: Option<Span>,
    count: u32,
}

impl Pieces {
    fn add(&mut self, text: &str, at: Span) {
        self.text.push_str(text);
        match &mut self.place {
            Some(place) => place.end = at.end,
            None => self.place = Some(at),
        }
    }
}

impl<'a> Compiler<'a> {
    /// Push the string that an f-string, concatenated literals included, stands for.
    pub fn fstring(&mut self, node: &'a ast::ExprFString) -> Outcome {
        let mut pieces = Pieces::default();
        for part in node.value.iter() {
            match part {
                FStringPart::Literal(literal) => pieces.add(&literal.value, span(literal)),
                FStringPart::FString(fstring) => self.elements(&fstring.elements, &mut pieces)?,
            }
        }
        self.join(pieces, span(node));
        Ok(())
    }

    fn elements(&mut self, elements: &'a InterpolatedStringElements, pieces: &mut Pieces) -> Outcome {
        for element in elements.iter() {
            match element {
                InterpolatedStringElement::Literal(literal) => pieces.add(&literal.value, span(literal)),
                InterpolatedStringElement::Interpolation(field) => self.field(field, pieces)?,
            }
        }
        Ok(())
    }

    fn flush(&mut self, pieces: &mut Pieces) {
        if let Some(place) = pieces.place.take()
            && !pieces.text.is_empty()
        {
            let text = std::mem::take(&mut pieces.text);
            self.load_const(Const::Str(text.into()), place);
            pieces.count += 1;
        }
    }

    /// Concatenate what is on the stack; a single string needs no step.
    fn join(&mut self, mut pieces: Pieces, at: Span) {
        self.flush(&mut pieces);
        match pieces.count {
            0 => self.load_const(Const::Str("".into()), at),
            1 => {}
            count => self.emit(Instr::BuildString(count), at),
        }
    }

    fn field(&mut self, field: &'a InterpolatedElement, pieces: &mut Pieces) -> Outcome {
        let at = span(field);
        if let Some(debug) = &field.debug_text {
            pieces.add(debug.as_str(), at);
        }
        self.flush(pieces);
        self.expr(&field.expression)?;
        let conversion = match field.conversion {
            ConversionFlag::Str => Some(Conversion::Str),
            ConversionFlag::Repr => Some(Conversion::Repr),
            ConversionFlag::Ascii => Some(Conversion::Ascii),
            // `{x=}` shows the repr unless a format is asked for.
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => {
                Some(Conversion::Repr)
            }
            ConversionFlag::None => None,
        };
        if let Some(conversion) = conversion {
            self.emit(Instr::ConvertValue(conversion), at);
        }
        match &field.format_spec {
            Some(spec) => {
                let mut inner = Pieces::default();
                self.elements(&spec.elements, &mut inner)?;
                // CPython counts the colon in.
                let place: Span = span(&**spec);
                self.join(inner, Span::new(place.start.saturating_sub(1), place.end));
                self.emit(Instr::FormatWithSpec, at);
            }
            None => self.emit(Instr::FormatSimple, at),
        }
        pieces.count += 1;
        Ok(())
    }
}
