//! How a person has arranged the page: its theme, the panel that a narrow screen shows, and where the edges between panels are.

/// Whether the page is light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The word in `data-theme`, and under which a choice is remembered.
    pub fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a remembered word; anything else is as the system.
    pub fn of_word(word: &str) -> Self {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }

    /// The next one of the button's round.
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// Which panel a narrow screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The editor.
    Code,
    /// The stage.
    #[default]
    Loop,
    /// The timeline.
    Timeline,
    /// The console.
    Console,
    /// The world in which the program runs.
    World,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Code, Self::Loop, Self::Timeline, Self::Console, Self::World];

    /// The word in `data-tab`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Loop => "loop",
            Self::Timeline => "timeline",
            Self::Console => "console",
            Self::World => "world",
        }
    }
}

/// An edge between panels that a person can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Right of the editor.
    Editor,
    /// Left of the inspector.
    Inspector,
    /// Above the timeline and the console.
    Lower,
    /// Left of the console.
    Console,
}

impl Edge {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Editor, Self::Inspector, Self::Lower, Self::Console];

    /// Its class, and the name under which its place is remembered.
    pub fn word(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Inspector => "inspector",
            Self::Lower => "lower",
            Self::Console => "console",
        }
    }

    /// Whether it moves up and down.
    pub fn is_row(self) -> bool {
        self == Self::Lower
    }

    /// 1 if its panel grows as it moves right or down, otherwise -1.
    pub fn direction(self) -> f64 {
        if self == Self::Editor { 1.0 } else { -1.0 }
    }
}

/// Where the edges are, in pixels of the panel that each belongs to; none where the style sheet puts them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Layout([Option<f64>; 4]);

impl Layout {
    /// Sizes beyond these make a panel useless.
    pub const SIZES: (f64, f64) = (120.0, 1600.0);

    /// The layout with each edge where `size` says.
    pub fn of(size: impl Fn(Edge) -> Option<f64>) -> Self {
        let mut layout = Self::default();
        for edge in Edge::ALL {
            layout.resize(edge, size(edge));
        }
        layout
    }

    /// Where an edge is.
    pub fn size(&self, edge: Edge) -> Option<f64> {
        self.0[edge as usize]
    }

    /// Move an edge.
    pub fn resize(&mut self, edge: Edge, size: Option<f64>) {
        self.0[edge as usize] = size.map(|size| size.clamp(Self::SIZES.0, Self::SIZES.1));
    }

    /// The sizes as custom properties.
    pub fn style(&self) -> String {
        let property =
            |edge: Edge| self.size(edge).map(|size| format!("--{}-size:{size:.0}px;", edge.word()));
        Edge::ALL.into_iter().filter_map(property).collect()
    }
}
