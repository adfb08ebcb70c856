// The page as a Solid developer would write it.

import { For, Show, createSignal } from "solid-js";
import { render } from "solid-js/web";
import model from "virtual:model";
import "virtual:style.css";

const Link = (props) => (
  <Show when={props.href} fallback={props.text}>
    <a href={props.href}>{props.text}</a>
  </Show>
);
const Inline = (props) => (
  <For each={props.pieces}>
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
  </For>
);
const Paragraphs = (props) => (
  <For each={props.blocks}>
    {(pieces) => (
      <p>
        <Inline pieces={pieces} />
      </p>
    )}
  </For>
);
const Section = (props) => (
  <section id={props.id}>
    <h2>{props.title}</h2>
    {props.children}
  </section>
);

function Job(props) {
  const job = props.job;
  const [open, setOpen] = createSignal(props.open);
  props.register(setOpen);
  return (
    <details
      class="job-card entry"
      id={job.id}
      open={open()}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h4>{job.position}</h4>{" "}
        <span class="place">
          <span class="team">{job.team}</span>
        </span>{" "}
        <span class="when">
          {job.start} – {job.end || "now"}
        </span>
      </summary>
      <div class="job-body">
        <Paragraphs blocks={job.summary} />
        <Show when={job.highlights.length > 0}>
          <ul>
            <For each={job.highlights}>
              {(pieces) => (
                <li>
                  <Inline pieces={pieces} />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={job.keywords.length > 0}>
          <ul class="keywords">
            <For each={job.keywords}>
              {(name) => (
                <li>
                  <span class="technology">{name}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </details>
  );
}

function App() {
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
  const cards = [];
  const setAll = (open) => {
    for (const set of cards) set(open);
  };
  return (
    <>
      <header class="masthead">
        <div class="top">
          <p class="prompt">{title}</p>
          <nav aria-label="Sections">
            <ul>
              <For each={["contributions", "projects", "volunteer", "work"]}>
                {(id) => (
                  <li>
                    <a href={`#${id}`}>{id}</a>
                  </li>
                )}
              </For>
            </ul>
          </nav>
        </div>
        <div class="person">
          <img class="portrait" src={image.src} alt={image.alt} width="300" height="300" />
          <div class="who">
            <h1>{name}</h1>
            <p class="label">{label}</p>
            <ul class="links">
              <For each={links}>
                {(link) => (
                  <li>
                    <Link {...link} />
                  </li>
                )}
              </For>
            </ul>
          </div>
        </div>
      </header>
      <main>
        <Section id="summary" title="about">
          <div class="body">
            <Paragraphs blocks={summary} />
          </div>
        </Section>
        <Section id="contributions" title="contributions">
          <dl class="body organisations">
            <For each={contributions}>
              {({ entity, list }) => (
                <div>
                  <dt>{entity}</dt>
                  <dd>
                    <ul>
                      <For each={list}>
                        {(one) => (
                          <li>
                            <Link href={one.href} text={one.name} />
                            <Show when={one.description.length > 0}>
                              <span class="quiet">
                                , <Inline pieces={one.description} />
                              </span>
                            </Show>
                          </li>
                        )}
                      </For>
                    </ul>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        </Section>
        <Section id="projects" title="projects">
          <ul class="body tiles">
            <For each={projects}>
              {(one) => (
                <li class="tile">
                  <h3>
                    <Link href={one.href} text={one.name} />
                  </h3>
                  <Paragraphs blocks={one.description} />
                </li>
              )}
            </For>
          </ul>
        </Section>
        <Section id="volunteer" title="volunteering">
          <ul class="body items">
            <For each={volunteer}>
              {(one) => (
                <li>
                  <div class="item">
                    <h3>
                      <Link href={one.href} text={one.name} />
                    </h3>{" "}
                    <span class="quiet">{one.position}</span>{" "}
                    <span class="period">{one.start}</span>
                  </div>
                  <Paragraphs blocks={one.summary} />
                </li>
              )}
            </For>
          </ul>
        </Section>
        <Section id="work" title="work">
          <div class="body">
            <p class="tools">
              <button type="button" onClick={() => setAll(true)}>
                Expand all
              </button>
              <button type="button" onClick={() => setAll(false)}>
                Collapse all
              </button>
            </p>
            <For each={employers}>
              {({ name, jobs }, index) => (
                <div class="employer" data-tint={(index() % 6) + 1}>
                  <header>
                    <h3>{name}</h3>
                  </header>
                  <For each={jobs}>
                    {(job, at) => (
                      <Job
                        job={job}
                        open={index() + at() === 0}
                        register={(set) => cards.push(set)}
                      />
                    )}
                  </For>
                </div>
              )}
            </For>
          </div>
        </Section>
      </main>
    </>
  );
}

render(App, document.querySelector("#app"));
