//! How much a browser has to do to show a profile.

use super::{
    Axis, Block, Content, Contributions, Employer, Inline, Item, Job, Mark, Period, Profile,
    Project, RichText, Technology, Timeline, Topic, When,
};

/// What can tell how many elements show it.
trait ElementCount {
    /// About how many elements a browser creates to show this.
    fn element_count(&self) -> usize;
}

impl Content {
    /// Splits the content: keeps the first entries, which have at most `max` elements in all, but
    /// at least one entry. Returns the others, or `None` if there are none.
    pub fn split_off(&mut self, max: usize) -> Option<Self> {
        match self {
            Self::Contributions(groups) => split_off(groups, max).map(Self::Contributions),
            Self::Projects(projects) => split_off(projects, max).map(Self::Projects),
            Self::Work(employers) => split_off(employers, max).map(Self::Work),
            Self::Items(items) => split_off(items, max).map(Self::Items),
            Self::Topics(topics) => split_off(topics, max).map(Self::Topics),
            Self::Summary(_) | Self::Technologies(_) => None,
        }
    }
}

fn split_off<T: ElementCount>(entries: &mut Vec<T>, max: usize) -> Option<Vec<T>> {
    let mut elements = 0;
    let end = entries.iter().position(|entry| {
        elements += entry.element_count();
        elements > max
    })?;
    Some(entries.split_off(end.max(1))).filter(|others| !others.is_empty())
}

impl Profile {
    /// About how many elements a browser creates for the page of this profile.
    ///
    /// This follows the view without rendering it: what an entry always has counts as a constant,
    /// and what its data adds is counted. The result is within 15 % of the real number.
    pub fn element_count(&self) -> usize {
        /// Masthead, search and footer.
        const PAGE: usize = 47;
        let sections = self.sections.iter();
        let sections: usize = sections
            .map(|section| match &section.content {
                // The timeline is drawn above the jobs.
                work @ Content::Work(_) => {
                    content(work) + self.timeline.as_ref().map_or(0, timeline)
                }
                other => content(other),
            })
            .sum();
        let person = count(&self.image) + count(&self.label) + count(&self.location);
        PAGE + person + self.links.len() * 2 + sections
    }
}

fn timeline(timeline: &Timeline) -> usize {
    const CHART: usize = 3;
    CHART + ticks(&timeline.axis) + sum(&timeline.marks)
}

fn ticks(axis: &Axis) -> usize {
    const TICK: usize = 3;
    axis.ticks.len() * TICK
}

impl ElementCount for Mark {
    fn element_count(&self) -> usize {
        const MARK: usize = 7;
        MARK + period(self.period)
    }
}

fn content(content: &Content) -> usize {
    /// The frame of a section, and the link to it.
    const SECTION: usize = 5;
    let entries: usize = match content {
        Content::Summary(text) => rich_text(text),
        Content::Contributions(groups) => sum(groups),
        Content::Projects(projects) => sum(projects),
        Content::Work(employers) => sum(employers),
        Content::Technologies(technologies) => sum(technologies),
        Content::Items(items) => sum(items),
        Content::Topics(topics) => sum(topics),
    };
    SECTION + entries
}

impl ElementCount for Contributions {
    fn element_count(&self) -> usize {
        const GROUP: usize = 4;
        const LINE: usize = 2;
        let projects = self.projects.iter().map(|project| {
            let description = if project.description.is_empty() {
                0
            } else {
                1 + line(&project.description)
            };
            LINE + count(&project.detail) + description
        });
        GROUP + projects.sum::<usize>()
    }
}

impl ElementCount for Project {
    fn element_count(&self) -> usize {
        const TILE: usize = 3;
        TILE + count(&self.detail)
            + when(&self.when)
            + rich_text(&self.description)
            + highlights(&self.highlights)
            + keywords(&self.keywords)
    }
}

impl ElementCount for Employer {
    fn element_count(&self) -> usize {
        /// The heading of several roles, with their number and total time.
        const HEADING: usize = 8;
        /// The name in the only card.
        const NAME: usize = 2;
        let name = if self.roles.len() > 1 { HEADING } else { NAME };
        1 + count(&self.name) * name + sum(&self.roles)
    }
}

impl ElementCount for Job {
    fn element_count(&self) -> usize {
        const CARD: usize = 6;
        /// A card that cannot be opened, around its heading.
        const BRIEF: usize = 3;
        /// The duration, and the element around it and the period.
        const TIME: usize = 2;
        let facts = count(&self.href) + count(&self.description) + count(&self.location);
        let card = match (self.is_brief, self.summary.is_empty()) {
            (false, _) => CARD,
            (true, false) => BRIEF + 1,
            (true, true) => BRIEF,
        };
        card + count(&self.when) * TIME
            + when(&self.when)
            + count(&self.team) * 2
            + if facts > 0 { 1 + facts } else { 0 }
            + rich_text(&self.summary)
            + highlights(&self.highlights)
            + keywords(&self.keywords)
    }
}

impl ElementCount for Technology {
    fn element_count(&self) -> usize {
        const ROW: usize = 8;
        ROW + self.bars.len()
    }
}

impl ElementCount for Item {
    fn element_count(&self) -> usize {
        const ITEM: usize = 5;
        ITEM + count(&self.detail)
            + when(&self.when)
            + count(&self.score)
            + rich_text(&self.summary)
            + highlights(&self.highlights)
            + keywords(&self.keywords)
    }
}

impl ElementCount for Topic {
    fn element_count(&self) -> usize {
        const TOPIC: usize = 2;
        TOPIC + count(&self.level) + keywords(&self.keywords)
    }
}

fn sum<T: ElementCount>(entries: &[T]) -> usize {
    entries.iter().map(ElementCount::element_count).sum()
}

/// An optional part that is one element.
fn count<T>(part: &Option<T>) -> usize {
    usize::from(part.is_some())
}

fn when(when: &Option<When>) -> usize {
    match when {
        Some(When::Period(value)) => period(*value),
        Some(When::Freeform(_)) => 1,
        None => 0,
    }
}

/// The dates of a period and the element around them.
fn period(period: Period) -> usize {
    match period {
        Period::Between(start, end) if start != end => 3,
        _ => 2,
    }
}

/// A list with a link or button in each item.
fn keywords(names: &[String]) -> usize {
    match names.len() {
        0 => 0,
        names => 1 + names * 2,
    }
}

fn highlights(points: &[RichText]) -> usize {
    match points.len() {
        0 => 0,
        items => 1 + items + points.iter().map(line).sum::<usize>(),
    }
}

/// A text whose only paragraph loses its element.
fn line(text: &RichText) -> usize {
    match text.0.as_slice() {
        [Block::Paragraph(content)] => inlines(content),
        _ => rich_text(text),
    }
}

fn list_items(items: &[RichText]) -> usize {
    items.len() + items.iter().map(line).sum::<usize>()
}

fn rich_text(text: &RichText) -> usize {
    text.0.iter().map(block).sum()
}

fn block(block: &Block) -> usize {
    match block {
        Block::Paragraph(content) => 1 + inlines(content),
        Block::BulletList(items) | Block::OrderedList(_, items) => 1 + list_items(items),
        Block::Quote(text) => 1 + rich_text(text),
        Block::Code(_) => 2,
    }
}

fn inlines(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(_) => 0,
            Inline::Code(_) | Inline::Break => 1,
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                1 + inlines(inner)
            }
        })
        .sum()
}
