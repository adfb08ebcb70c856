//! The Leptos components that render a profile, one per file.
//!
//! [`Page`] is the whole page and [`Widget`] what other sites show. Both are rendered to HTML
//! natively, and created in the browser where there is no prerendered HTML. The output depends on
//! the profile alone: not on the clock, the system locale or randomness. Static data is passed as
//! props; what all components share is in the context (see [`use_page_state`]); disclosures are
//! native `<details>` elements.
//!
//! [`use_page_state`]: crate::islands::use_page_state

#[cfg(feature = "ssr")]
mod app_shell;
mod contributions;
#[cfg(feature = "ssr")]
mod document_head;
mod download_menu;
mod employer;
mod entries;
mod footer;
mod items;
mod job_card;
mod keywords;
mod link;
mod masthead;
mod not_found;
mod page;
mod period;
mod person;
mod projects;
mod rich_text;
mod section;
mod source_note;
#[cfg(feature = "ssr")]
mod stopped;
mod technologies;
mod tenure;
mod timeline;
mod topics;
mod widget;
mod work;

#[cfg(feature = "ssr")]
pub use app_shell::AppShell;
use contributions::Contributions;
#[cfg(feature = "ssr")]
pub use document_head::{
    Alternates, Appearance, ContentSecurityPolicy, IconLinks, Metadata, NoIndex, PageMetadata,
    Preloads, PreviewImage,
};
use download_menu::DownloadMenu;
#[cfg(feature = "ssr")]
pub use download_menu::FILES;
use employer::Employer;
pub use entries::Entries;
use footer::Footer;
use items::Items;
use job_card::JobCard;
use keywords::{Keywords, TechnologyLink};
use link::Link;
use masthead::{Masthead, Prompt, SectionLink, Toolbar};
pub use not_found::NotFound;
pub use page::Page;
use period::{Period, When};
use person::Person;
use projects::Projects;
pub use rich_text::RichText;
use rich_text::{Highlights, Line};
use section::{HasSearch, Sections, has_search};
use source_note::SourceNote;
#[cfg(feature = "ssr")]
pub use stopped::Stopped;
use technologies::Technologies;
use tenure::{Experience, Tenure, Until};
use timeline::{Ticks, Timeline};
use topics::Topics;
pub use widget::{Widget, WidgetContent};
use work::Work;
