// Finds out which keys the schema has for a place in the text.

import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

/** A JSON Schema (draft-07), as far as it is used here. */
export interface JsonSchema {
  readonly description?: string;
  readonly $ref?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** A key that an object may have. */
export interface Property {
  readonly key: string;
  readonly description: string;
}

/** The keys for the object around a position. */
export function propertiesAt(state: EditorState, position: number, schema: JsonSchema): Property[] {
  const steps: string[] = [];
  let node = syntaxTree(state).resolveInner(position, -1);
  // The key of the position itself is not a step to the object that has it.
  if (node.name === "PropertyName" && node.parent?.parent) node = node.parent.parent;
  for (let one: typeof node | null = node; one; one = one.parent) {
    const name = one.name === "Property" ? one.getChild("PropertyName") : null;
    if (name && name.to < position) steps.unshift(nameOf(state, name));
  }
  let found: JsonSchema | undefined = schema;
  for (const step of steps) found = resolve(resolve(found, schema)?.properties?.[step], schema);
  const properties = Object.entries(resolve(found, schema)?.properties ?? {});
  return properties.map(([key, { description = "" }]) => ({ key, description }));
}

/** The key at a position. */
export function keyAt(state: EditorState, position: number) {
  const node = syntaxTree(state).resolveInner(position, 1);
  return node.name === "PropertyName"
    ? { from: node.from, to: node.to, name: nameOf(state, node) }
    : undefined;
}

const nameOf = (state: EditorState, { from, to }: { from: number; to: number }) =>
  state.sliceDoc(from + 1, to - 1);

/** Follows references, and goes from a list to its items. */
function resolve(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  const item = schema?.items ?? schema;
  const name = item?.$ref?.split("/").at(-1);
  return name ? root.definitions?.[name] : item;
}
