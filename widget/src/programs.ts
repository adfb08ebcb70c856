// What the WebAssembly programs export. Each program has the same interface as its Rust source,
// src/bin/client.rs or src/bin/compiler.rs.

/** Starts a program. */
type Start = (source: {
  module_or_path: Response | ArrayBuffer | Promise<Response | ArrayBuffer>;
}) => Promise<unknown>;

/** Renders profiles. Returns `undefined` for a profile that a different build has compiled. */
export interface ClientProgram {
  default: Start;
  Mounted: {
    widget(
      root: HTMLElement,
      profile: Uint8Array,
      messages: Uint8Array | undefined,
      home: string | undefined,
      sections: string,
    ): MountedProfile | undefined;
    page(
      root: HTMLElement,
      profile: Uint8Array,
      messages: Uint8Array,
      url: string,
      isForeign: boolean,
    ): MountedProfile | undefined;
  };
}

/** A profile for an element. Call `mountNext` until it returns `false`: then it is complete. */
export interface MountedProfile {
  mountNext(): boolean;
  setQuery(text: string, technologies: string): void;
  setExpanded(which: string): void;
  free(): void;
}

/** A compiled résumé. */
export interface CompiledProfile {
  /** The profile, without the messages of the interface. */
  readonly profile: Uint8Array;
  /** The language of its texts, a BCP 47 tag. */
  readonly lang: string;
}

/** Compiles résumés. Throws a string: an error code and a reason, separated by a space. */
export interface CompilerProgram {
  default: Start;
  compile(
    file: Uint8Array,
    url: string,
    base: string | undefined,
    images: string | undefined,
    today: string,
  ): CompiledProfile;
}
