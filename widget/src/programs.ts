// What the WebAssembly programs export. Each program has the same interface as its Rust source,
// src/bin/view.rs or src/bin/compiler.rs.

/** Starts a program. */
type Start = (source: {
  module_or_path: Response | ArrayBuffer | Promise<Response | ArrayBuffer>;
}) => Promise<unknown>;

/** Renders profiles. */
export interface ViewProgram {
  default: Start;
  Widget: {
    mount(
      root: HTMLElement,
      profile: Uint8Array,
      home: string | undefined,
      sections: string,
    ): ViewWidget | undefined;
  };
}

/** A mounted profile. */
export interface ViewWidget {
  setQuery(text: string, technologies: string): void;
  setExpanded(which: string): void;
  free(): void;
}

/** Compiles résumés. Throws a string: an error code and a reason, separated by a space. */
export interface CompilerProgram {
  default: Start;
  compile(file: Uint8Array, url: string, lang: string, images: string | undefined): Uint8Array;
}
