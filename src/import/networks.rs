//! The addresses of accounts on well-known sites.

/// The sites, in lower case and without spaces, and the addresses of their accounts.
const SITES: [(&str, &str); 19] = [
    ("linkedin", "https://www.linkedin.com/in/{}"),
    ("github", "https://github.com/{}"),
    ("gitlab", "https://gitlab.com/{}"),
    ("bitbucket", "https://bitbucket.org/{}"),
    ("instagram", "https://www.instagram.com/{}"),
    ("orcid", "https://orcid.org/{}"),
    ("stackoverflow", "https://stackoverflow.com/users/{}"),
    ("researchgate", "https://www.researchgate.net/profile/{}"),
    ("youtube", "https://www.youtube.com/@{}"),
    (
        "googlescholar",
        "https://scholar.google.com/citations?user={}",
    ),
    ("telegram", "https://t.me/{}"),
    ("whatsapp", "https://wa.me/{}"),
    ("leetcode", "https://leetcode.com/u/{}"),
    ("bluesky", "https://bsky.app/profile/{}"),
    ("reddit", "https://www.reddit.com/user/{}"),
    ("facebook", "https://www.facebook.com/{}"),
    ("twitter", "https://x.com/{}"),
    ("x", "https://x.com/{}"),
    ("medium", "https://medium.com/@{}"),
];

/// The address of an account, if the site is known and the name can be part of an address.
pub(super) fn url(network: &str, username: &str) -> Option<String> {
    let username = username.trim();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./@".contains(c);
    if username.is_empty() || !username.chars().all(is_plain) {
        return None;
    }
    let network: String = network
        .split_whitespace()
        .collect::<String>()
        .to_lowercase();
    if network == "mastodon" {
        let (name, host) = username.trim_start_matches('@').split_once('@')?;
        return Some(format!("https://{host}/@{name}"));
    }
    let (_, template) = SITES.iter().find(|(site, _)| *site == network)?;
    Some(template.replace("{}", username.trim_start_matches('@')))
}

/// The site and the name of an account at a known address.
pub(super) fn account(url: &str) -> Option<(&'static str, String)> {
    const NAMES: [(&str, &str); 7] = [
        ("linkedin.com/in/", "LinkedIn"),
        ("github.com/", "GitHub"),
        ("gitlab.com/", "GitLab"),
        ("x.com/", "X"),
        ("twitter.com/", "Twitter"),
        ("instagram.com/", "Instagram"),
        ("orcid.org/", "ORCID"),
    ];
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (prefix, name) = NAMES.iter().find(|(prefix, _)| rest.starts_with(prefix))?;
    let username = rest[prefix.len()..].trim_matches('/');
    (!username.is_empty() && !username.contains(['/', '?'])).then(|| (*name, username.to_owned()))
}
