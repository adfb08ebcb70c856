//! The person: `basics`.

use super::{Compiler, LocalKind, fields};
use crate::profile::{Account, Href, Image, Link, Location, RichText, initials};
use crate::resume::{self, Network, Spanned};

/// The compiled `basics`.
#[derive(Default)]
pub(super) struct Basics {
    pub name: Option<String>,
    pub label: Option<String>,
    pub image: Option<Image>,
    pub location: Option<Location>,
    pub links: Vec<Link>,
    pub summary: RichText,
}

impl Compiler<'_> {
    pub(super) fn basics(&mut self, basics: Option<&Spanned<resume::Basics>>) -> Basics {
        const HELP: &str = "write `\"basics\": { \"name\": \"…\" }`";
        let Some(basics) = basics else {
            let span = resume::SourceSpan {
                range: 0..0,
                path: "basics.name".to_owned(),
            };
            self.error(
                &span,
                "there is no name: `basics` is missing".to_owned(),
                HELP,
            );
            return Basics::default();
        };
        let name = self.text(&basics.name);
        if name.is_none() {
            let missing = || fields::missing(&basics.span, "name");
            let span = basics.name.as_ref().map(|name| name.span.clone());
            self.error(
                &span.unwrap_or_else(missing),
                "there is no name".to_owned(),
                HELP,
            );
        }
        let src = self
            .site_file(&basics.image, LocalKind::Image)
            .filter(|src| self.options.allows_image(src));
        let alt = self
            .text(&basics.image_alt)
            .or_else(|| name.clone())
            .unwrap_or_default();
        Basics {
            label: self.text(&basics.label),
            image: src.map(|src| Image {
                src,
                alt,
                initials: initials(name.as_deref().unwrap_or_default()),
            }),
            location: basics
                .location
                .as_ref()
                .and_then(|location| self.location(location)),
            links: self.links(basics),
            summary: self.rich(&basics.summary),
            name,
        }
    }

    fn links(&mut self, basics: &resume::Basics) -> Vec<Link> {
        let website = self.href(&basics.url).map(named_by_target);
        let email = self.email(&basics.email);
        let phone = self.phone(&basics.phone);
        let networks = basics.profiles.iter().flatten();
        let networks: Vec<Link> = networks
            .filter_map(|network| self.account_link(network))
            .collect();
        website
            .into_iter()
            .chain(email)
            .chain(phone)
            .chain(networks)
            .collect()
    }

    fn location(&mut self, location: &resume::Location) -> Option<Location> {
        #[cfg(feature = "portable")]
        self.check_country(&location.country_code);
        let region = self.text(&location.region);
        let country_code = self.text(&location.country_code);
        #[cfg(feature = "portable")]
        let region_is_country = region
            .as_deref()
            .and_then(super::countries::code)
            .is_some_and(|code| Some(code) == country_code.as_deref());
        #[cfg(not(feature = "portable"))]
        let region_is_country = false;
        let location = Location {
            address: self.text(&location.address),
            postal_code: self.text(&location.postal_code),
            city: self.text(&location.city),
            region,
            country_code,
            region_is_country,
        };
        (location != Location::default()).then_some(location)
    }

    /// A link to an account on another site, with a text like `github/LinaK`.
    fn account_link(&mut self, profile: &Spanned<Network>) -> Option<Link> {
        let network = self.text(&profile.network);
        let username = self.text(&profile.username);
        let href = self.href(&profile.url);
        if href.is_none() && profile.url.is_none() {
            let message = || "this profile has no `url` to link to".to_owned();
            self.warn(
                &profile.span,
                message,
                "add its address: `\"url\": \"https://…\"`",
            );
        }
        let text = match (&network, &username) {
            (Some(network), Some(username)) => format!("{}/{username}", network.to_lowercase()),
            (Some(network), None) => network.to_lowercase(),
            (None, Some(username)) => username.clone(),
            (None, None) => return href.map(named_by_target),
        };
        Some(Link {
            text,
            href,
            account: Some(Account { network, username }),
        })
    }
}

/// A link whose text is its own target.
fn named_by_target(href: Href) -> Link {
    // The display text of `/` is empty.
    let text = Some(href.display_text())
        .filter(|text| !text.is_empty())
        .unwrap_or(href.as_str());
    Link {
        text: text.to_owned(),
        href: Some(href),
        account: None,
    }
}
