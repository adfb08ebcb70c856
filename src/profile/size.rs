//! How much a browser has to do to show a profile.

use super::{
    Block, Content, Contributions, Employer, Inline, Item, Job, Period, Profile, Project, RichText,
    Technology, Timeline, Topic, When,
};

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
    const AXIS: usize = 9;
    const YEAR: usize = 2;
    const MARK: usize = 7;
    let marks = timeline.marks.iter().map(|mark| MARK + period(mark.period));
    AXIS + timeline.years.len() * YEAR + marks.sum::<usize>()
}

fn content(content: &Content) -> usize {
    /// The frame of a section, and the link to it.
    const SECTION: usize = 5;
    let entries: usize = match content {
        Content::Summary(text) => rich_text(text),
        Content::Contributions(groups) => groups.iter().map(contributions).sum(),
        Content::Projects(projects) => projects.iter().map(project).sum(),
        Content::Work(employers) => employers.iter().map(employer).sum(),
        Content::Technologies(technologies) => technologies.iter().map(technology).sum(),
        Content::Items(items) => items.iter().map(item).sum(),
        Content::Topics(topics) => topics.iter().map(topic).sum(),
    };
    SECTION + entries
}

fn contributions(group: &Contributions) -> usize {
    const GROUP: usize = 4;
    const LINE: usize = 2;
    let projects = group.projects.iter().map(|project| {
        let description = if project.description.is_empty() {
            0
        } else {
            1 + line(&project.description)
        };
        LINE + count(&project.detail) + description
    });
    GROUP + projects.sum::<usize>()
}

fn project(project: &Project) -> usize {
    const TILE: usize = 3;
    TILE + count(&project.detail)
        + when(&project.when)
        + rich_text(&project.description)
        + highlights(&project.highlights)
        + keywords(&project.keywords)
}

fn employer(employer: &Employer) -> usize {
    const HEADING: usize = 2;
    const TOTAL: usize = 6;
    let total = if employer.roles.len() > 1 { TOTAL } else { 0 };
    let roles = employer.roles.iter().map(job).sum::<usize>();
    1 + count(&employer.name) * HEADING + total + roles
}

fn job(job: &Job) -> usize {
    const CARD: usize = 6;
    /// The duration, and the element around it and the period.
    const TIME: usize = 2;
    let facts = count(&job.href) + count(&job.description) + count(&job.location);
    CARD + count(&job.when) * TIME
        + when(&job.when)
        + count(&job.team) * 2
        + if facts > 0 { 1 + facts } else { 0 }
        + rich_text(&job.summary)
        + highlights(&job.highlights)
        + keywords(&job.keywords)
}

fn technology(technology: &Technology) -> usize {
    const ROW: usize = 8;
    ROW + technology.bars.len()
}

fn item(item: &Item) -> usize {
    const ITEM: usize = 4;
    ITEM + count(&item.detail)
        + when(&item.when)
        + count(&item.score)
        + rich_text(&item.summary)
        + highlights(&item.highlights)
        + keywords(&item.keywords)
}

fn topic(topic: &Topic) -> usize {
    const TOPIC: usize = 2;
    TOPIC + count(&topic.level) + keywords(&topic.keywords)
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
