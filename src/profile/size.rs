//! How much a browser has to do to show a profile.

use super::{Block, Content, Inline, Item, Job, Profile, Project, RichText, Topic};

impl Profile {
    /// About how many elements a browser creates to show the profile. It is an estimate: what an
    /// entry always has counts as a constant, and what its data adds is counted.
    pub fn element_count(&self) -> usize {
        const MASTHEAD: usize = 20;
        const MARK: usize = 5;
        let sections = self.sections.iter();
        let sections: usize = sections.map(|section| content(&section.content)).sum();
        let marks = self.timeline.as_ref().map_or(0, |line| line.marks.len());
        MASTHEAD + self.links.len() + sections + marks * MARK
    }
}

fn content(content: &Content) -> usize {
    const SECTION: usize = 4;
    const EMPLOYER: usize = 6;
    const ORGANIZATION: usize = 3;
    const TECHNOLOGY: usize = 6;
    let entries: usize = match content {
        Content::Summary(text) => rich_text(text),
        Content::Contributions(groups) => groups
            .iter()
            .map(|group| ORGANIZATION + group.projects.iter().map(project).sum::<usize>())
            .sum(),
        Content::Projects(projects) => projects.iter().map(project).sum(),
        Content::Work(employers) => employers
            .iter()
            .map(|employer| EMPLOYER + employer.roles.iter().map(job).sum::<usize>())
            .sum(),
        Content::Technologies(technologies) => technologies
            .iter()
            .map(|technology| TECHNOLOGY + technology.bars.len())
            .sum(),
        Content::Items(items) => items.iter().map(item).sum(),
        Content::Topics(topics) => topics.iter().map(topic).sum(),
    };
    SECTION + entries
}

fn project(project: &Project) -> usize {
    const TILE: usize = 4;
    TILE + rich_text(&project.description)
        + highlights(&project.highlights)
        + keywords(&project.keywords)
}

fn job(job: &Job) -> usize {
    const CARD: usize = 10;
    CARD + rich_text(&job.summary) + highlights(&job.highlights) + keywords(&job.keywords)
}

fn item(item: &Item) -> usize {
    const ITEM: usize = 4;
    ITEM + rich_text(&item.summary) + highlights(&item.highlights) + keywords(&item.keywords)
}

fn topic(topic: &Topic) -> usize {
    const TOPIC: usize = 3;
    TOPIC + keywords(&topic.keywords)
}

/// A list item and a link or button for each.
fn keywords(names: &[String]) -> usize {
    1 + names.len() * 2
}

fn highlights(points: &[RichText]) -> usize {
    1 + list_items(points)
}

fn list_items(items: &[RichText]) -> usize {
    items.len() + items.iter().map(rich_text).sum::<usize>()
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
