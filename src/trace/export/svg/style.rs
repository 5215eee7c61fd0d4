//! Colours in both themes, written out: converters to PDF know neither custom properties nor `light-dark()`.

/// How many colours tasks take in turn; those of the page.
pub(super) const COLOURS: usize = 5;

/// The style sheet. Its rules begin with the picture's class, so that it may stand within a page.
pub(super) const SHEET: &str = "\
.loopscope-trace{font:12px system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",sans-serif;max-width:100%;height:auto}\
.loopscope-trace text{fill:#1c1e20}\
.loopscope-trace .title{font-size:14px;font-weight:600}\
.loopscope-trace .small{font-size:11px}\
.loopscope-trace .strong{font-weight:600}\
.loopscope-trace .mono{font:11.5px ui-monospace,\"SF Mono\",\"Cascadia Mono\",\"DejaVu Sans Mono\",monospace;white-space:pre}\
.loopscope-trace .why{font:10px ui-monospace,\"SF Mono\",\"Cascadia Mono\",\"DejaVu Sans Mono\",monospace}\
.loopscope-trace .paper{fill:#fdfdfc;stroke:#dcdcd6}\
.loopscope-trace .plate{fill:#fdfdfc}\
.loopscope-trace .rule{stroke:#dcdcd6;fill:none}\
.loopscope-trace .arrow{stroke:#63676b;fill:none;stroke-width:1.1}\
.loopscope-trace .tip{fill:#63676b}\
.loopscope-trace .created{stroke-dasharray:1.5 2.5}\
.loopscope-trace .cancelled{stroke-dasharray:5 3}\
.loopscope-trace .ready{fill-opacity:.14;stroke-width:1}\
.loopscope-trace .wait{stroke-width:1;stroke-opacity:.6}\
.loopscope-trace .mark{fill:none;stroke-width:1.8}\
.loopscope-trace .band{stroke:#8a6a00;stroke-opacity:.5}\
.loopscope-trace text.muted{fill:#63676b}\
.loopscope-trace text.bad{fill:#b3261e}\
.loopscope-trace .mark.bad{stroke:#b3261e}\
.loopscope-trace text.caution{fill:#8a6a00}\
.loopscope-trace .hatch-b{stroke:#8a6a00}\
.loopscope-trace .t0{fill:#1f6fb0;stroke:#1f6fb0}\
.loopscope-trace .t1{fill:#b94e00;stroke:#b94e00}\
.loopscope-trace .t2{fill:#00785a;stroke:#00785a}\
.loopscope-trace .t3{fill:#9a4585;stroke:#9a4585}\
.loopscope-trace .t4{fill:#8a6a00;stroke:#8a6a00}\
.loopscope-trace .g{fill:#6b7075;stroke:#6b7075}\
.loopscope-trace .run{stroke:none}\
@media (prefers-color-scheme:dark){\
.loopscope-trace text{fill:#e7e7e3}\
.loopscope-trace .paper{fill:#191b1e;stroke:#2b2e33}\
.loopscope-trace .plate{fill:#191b1e}\
.loopscope-trace .rule{stroke:#2b2e33}\
.loopscope-trace .arrow{stroke:#9b9fa5}\
.loopscope-trace .tip{fill:#9b9fa5}\
.loopscope-trace .band{stroke:#e0b93c}\
.loopscope-trace text.muted{fill:#9b9fa5}\
.loopscope-trace text.bad{fill:#ff8a80}\
.loopscope-trace .mark.bad{stroke:#ff8a80}\
.loopscope-trace text.caution{fill:#e0b93c}\
.loopscope-trace .hatch-b{stroke:#e0b93c}\
.loopscope-trace .t0{fill:#66b5ee;stroke:#66b5ee}\
.loopscope-trace .t1{fill:#ff9a52;stroke:#ff9a52}\
.loopscope-trace .t2{fill:#3fc8a0;stroke:#3fc8a0}\
.loopscope-trace .t3{fill:#e59acb;stroke:#e59acb}\
.loopscope-trace .t4{fill:#e0b93c;stroke:#e0b93c}\
.loopscope-trace .g{fill:#a0a4aa;stroke:#a0a4aa}\
.loopscope-trace .run{stroke:none}}";

/// Hatchings: one in each colour, one for what blocks.
pub(super) fn patterns(id: &str) -> String {
    let colours = (0..COLOURS).map(|colour| format!("t{colour}")).chain(["g".to_owned()]);
    let mut patterns: String = colours
        .map(|colour| {
            format!(
                "<pattern id=\"{id}-{colour}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><path class=\"{colour}\" d=\"M0 0v6\" stroke-width=\"2.4\" \
                 stroke-opacity=\".55\"/></pattern>"
            )
        })
        .collect();
    patterns += &format!(
        "<pattern id=\"{id}-b\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(-45)\"><path class=\"hatch-b\" d=\"M0 0v7\" stroke-width=\"5\" stroke-opacity=\".22\"/></pattern>"
    );
    patterns
}
