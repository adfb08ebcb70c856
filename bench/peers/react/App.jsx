// The page as a React developer would write it. Preact runs the same source.

import { createElement, Fragment, memo, useCallback, useState } from "react";

const Link = ({ href, text }) => (href ? <a href={href}>{text}</a> : text);
/** A list that never changes: its elements need no keys. */
const Fixed = ({ items, children }) => createElement(Fragment, null, ...items.map(children));
const Inline = ({ pieces }) => (
  <Fixed items={pieces}>
    {(piece) =>
      typeof piece === "string" ? (
        piece
      ) : piece.tag === "a" ? (
        <a href={piece.href}>{piece.text}</a>
      ) : piece.tag === "strong" ? (
        <strong>{piece.text}</strong>
      ) : (
        <code>{piece.text}</code>
      )
    }
  </Fixed>
);
const Paragraphs = ({ blocks }) => (
  <Fixed items={blocks}>
    {(pieces) => (
      <p>
        <Inline pieces={pieces} />
      </p>
    )}
  </Fixed>
);
const Section = ({ id, title, children }) => (
  <section id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Job = memo(function Job({ job, open, toggle }) {
  return (
    <details
      className="job-card entry"
      id={job.id}
      open={open}
      onToggle={(event) => toggle(job.id, event.currentTarget.open)}
    >
      <summary>
        <h4>{job.position}</h4>{" "}
        <span className="place">
          <span className="team">{job.team}</span>
        </span>{" "}
        <span className="when">
          {job.start} – {job.end || "now"}
        </span>
      </summary>
      <div className="job-body">
        <Paragraphs blocks={job.summary} />
        {job.highlights.length > 0 && (
          <ul>
            <Fixed items={job.highlights}>
              {(pieces) => (
                <li>
                  <Inline pieces={pieces} />
                </li>
              )}
            </Fixed>
          </ul>
        )}
        {job.keywords.length > 0 && (
          <ul className="keywords">
            {job.keywords.map((name) => (
              <li key={name}>
                <span className="technology">{name}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
});

export function App({ model }) {
  const {
    title,
    name,
    label,
    image,
    links,
    summary,
    contributions,
    projects,
    volunteer,
    employers,
  } = model;
  const all = employers.flatMap(({ jobs }) => jobs.map(({ id }) => id));
  const [open, setOpen] = useState(() => new Set(all.slice(0, 1)));
  const toggle = useCallback(
    (id, isOpen) =>
      setOpen((old) => {
        if (old.has(id) === isOpen) return old;
        const next = new Set(old);
        if (isOpen) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  return (
    <>
      <header className="masthead">
        <div className="top">
          <p className="prompt">{title}</p>
          <nav aria-label="Sections">
            <ul>
              {["contributions", "projects", "volunteer", "work"].map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{id}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="person">
          <img className="portrait" src={image.src} alt={image.alt} width="300" height="300" />
          <div className="who">
            <h1>{name}</h1>
            <p className="label">{label}</p>
            <ul className="links">
              {links.map((link) => (
                <li key={link.href}>
                  <Link {...link} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      </header>
      <main>
        <Section id="summary" title="about">
          <div className="body">
            <Paragraphs blocks={summary} />
          </div>
        </Section>
        <Section id="contributions" title="contributions">
          <dl className="body organisations">
            {contributions.map(({ entity, list }) => (
              <div key={entity}>
                <dt>{entity}</dt>
                <dd>
                  <ul>
                    {list.map((one) => (
                      <li key={one.name}>
                        <Link href={one.href} text={one.name} />
                        {one.description.length > 0 && (
                          <span className="quiet">
                            , <Inline pieces={one.description} />
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="projects" title="projects">
          <ul className="body tiles">
            {projects.map((one) => (
              <li className="tile" key={one.name}>
                <h3>
                  <Link href={one.href} text={one.name} />
                </h3>
                <Paragraphs blocks={one.description} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="volunteer" title="volunteering">
          <ul className="body items">
            {volunteer.map((one) => (
              <li key={one.name}>
                <div className="item">
                  <h3>
                    <Link href={one.href} text={one.name} />
                  </h3>{" "}
                  <span className="quiet">{one.position}</span>{" "}
                  <span className="period">{one.start}</span>
                </div>
                <Paragraphs blocks={one.summary} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="work" title="work">
          <div className="body">
            <p className="tools">
              <button type="button" onClick={() => setOpen(new Set(all))}>
                Expand all
              </button>
              <button type="button" onClick={() => setOpen(new Set())}>
                Collapse all
              </button>
            </p>
            {employers.map(({ name, jobs }, index) => (
              <div className="employer" data-tint={(index % 6) + 1} key={jobs[0].id}>
                <header>
                  <h3>{name}</h3>
                </header>
                {jobs.map((job) => (
                  <Job key={job.id} job={job} open={open.has(job.id)} toggle={toggle} />
                ))}
              </div>
            ))}
          </div>
        </Section>
      </main>
    </>
  );
}
