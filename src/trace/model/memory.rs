//! What copies of a model cost, for those who keep many.

use super::{LoopModel, Model};

impl Model {
    /// Bytes that this copy does not share with others, roughly: what keeping it as a keyframe costs.
    pub fn own_bytes(&self) -> usize {
        let loops = self.loops().map(LoopModel::own_bytes).sum::<usize>();
        size_of::<Self>()
            + loops
            + self.loops.own_bytes()
            + self.handles.own_bytes()
            + self.futures.own_bytes()
            + self.tasks.own_bytes()
            + self.waiting.own_bytes()
            + self.done.own_bytes()
    }

    /// Bytes of the tables that refer to shared pages: the least that a copy costs, in memory and in time.
    pub fn table_bytes(&self) -> usize {
        let loops = self.loops().map(LoopModel::table_bytes).sum::<usize>();
        size_of::<Self>()
            + loops
            + self.loops.table_bytes()
            + self.handles.table_bytes()
            + self.futures.table_bytes()
            + self.tasks.table_bytes()
            + self.waiting.table_bytes()
            + self.done.table_bytes()
    }

    /// Tell address and size of every shared page.
    pub fn visit_pages(&self, visit: &mut impl FnMut(usize, usize)) {
        for entry in self.loops() {
            entry.visit_pages(visit);
        }
        self.loops.visit_pages(visit);
        self.handles.visit_pages(visit);
        self.futures.visit_pages(visit);
        self.tasks.visit_pages(visit);
        self.waiting.visit_pages(visit);
        self.done.visit_pages(visit);
    }
}
