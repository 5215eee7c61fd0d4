//! Finding and taking apart bytes.

/// The blanks of `bytes.split()`: ASCII only.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Where `wanted` begins first.
pub fn find(data: &[u8], wanted: &[u8]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    data.windows(wanted.len()).position(|window| window == wanted)
}

/// Where `wanted` begins last.
pub fn rfind(data: &[u8], wanted: &[u8]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(data.len());
    }
    data.windows(wanted.len()).rposition(|window| window == wanted)
}

/// How often `wanted` occurs without overlap.
pub fn count(data: &[u8], wanted: &[u8]) -> usize {
    if wanted.is_empty() {
        return data.len() + 1;
    }
    let (mut rest, mut count) = (data, 0);
    while let Some(position) = find(rest, wanted) {
        count += 1;
        rest = &rest[position + wanted.len()..];
    }
    count
}

/// `bytes.replace`, at most `limit` times.
pub fn replace(data: &[u8], old: &[u8], new: &[u8], limit: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let mut left = limit;
    if old.is_empty() {
        for byte in data {
            if left > 0 {
                out.extend_from_slice(new);
                left -= 1;
            }
            out.push(*byte);
        }
        if left > 0 {
            out.extend_from_slice(new);
        }
        return out;
    }
    let mut rest = data;
    while left > 0
        && let Some(position) = find(rest, old)
    {
        out.extend_from_slice(&rest[..position]);
        out.extend_from_slice(new);
        rest = &rest[position + old.len()..];
        left -= 1;
    }
    out.extend_from_slice(rest);
    out
}

/// `bytes.split(separator)`, at most `limit` times.
pub fn split<'a>(data: &'a [u8], separator: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), data);
    while parts.len() < limit
        && let Some(position) = find(rest, separator)
    {
        parts.push(&rest[..position]);
        rest = &rest[position + separator.len()..];
    }
    parts.push(rest);
    parts
}

/// `bytes.rsplit(separator)`, at most `limit` times.
pub fn rsplit<'a>(data: &'a [u8], separator: &[u8], limit: usize) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), data);
    while parts.len() < limit
        && let Some(position) = rfind(rest, separator)
    {
        parts.push(&rest[position + separator.len()..]);
        rest = &rest[..position];
    }
    parts.push(rest);
    parts.reverse();
    parts
}

/// Cut off what `unwanted` says from either end.
pub fn strip(data: &[u8], left: bool, right: bool, unwanted: impl Fn(u8) -> bool) -> &[u8] {
    let start = if left { data.iter().take_while(|byte| unwanted(**byte)).count() } else { 0 };
    let rest = &data[start..];
    let end = if right { rest.iter().rev().take_while(|byte| unwanted(**byte)).count() } else { 0 };
    &rest[..rest.len() - end]
}

/// `bytes.split()`: at runs of blanks.
pub fn split_space(data: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = strip(data, true, false, is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.iter().position(|byte| is_space(*byte)).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = strip(&rest[end..], true, false, is_space);
    }
    parts
}

/// `bytes.rsplit()`
pub fn rsplit_space(data: &[u8], limit: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = strip(data, false, true, is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start = rest.iter().rposition(|byte| is_space(*byte)).map_or(0, |position| position + 1);
        parts.push(&rest[start..]);
        rest = strip(&rest[..start], false, true, is_space);
    }
    parts.reverse();
    parts
}

/// `bytes.splitlines`: at `\n`, `\r` and both together.
pub fn split_lines(data: &[u8], keep: bool) -> Vec<&[u8]> {
    let (mut lines, mut rest) = (Vec::new(), data);
    while !rest.is_empty() {
        let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            lines.push(rest);
            break;
        };
        let mark = if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        lines.push(&rest[..if keep { end + mark } else { end }]);
        rest = &rest[end + mark..];
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13.
    #[test]
    fn searching_and_splitting() {
        assert_eq!(find(b"abcabc", b"c"), Some(2));
        assert_eq!(rfind(b"abcabc", b"c"), Some(5));
        assert_eq!((find(b"abc", b""), rfind(b"abc", b"")), (Some(0), Some(3)));
        assert_eq!((count(b"aaa", b"aa"), count(b"aaa", b"")), (1, 4));
        assert_eq!(replace(b"abc", b"", b"-", 2), b"-a-bc");
        assert_eq!(replace(b"abcabc", b"b", b"X", usize::MAX), b"aXcaXc");
        assert_eq!(split(b"a,b,c", b",", 1), [&b"a"[..], b"b,c"]);
        assert_eq!(rsplit(b"a,b,c", b",", 1), [&b"a,b"[..], b"c"]);
        assert_eq!(split_space(b" a b  c ", 1), [&b"a"[..], b"b  c "]);
        assert_eq!(rsplit_space(b" a b  c ", 1), [&b" a b"[..], b"c"]);
        assert_eq!(split_lines(b"a\nb\r\n\rc", true), [&b"a\n"[..], b"b\r\n", b"\r", b"c"]);
    }
}
