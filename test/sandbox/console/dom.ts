/** Builds elements from data without ever parsing HTML: text stays text, whatever a vendor is called. */

export type Child = Node | string | number | null | undefined | false;

type Handler = (event: Event) => void;
/** Attributes by name; `true` sets an empty one, false and undefined leave it out; `on…` adds a listener. */
export type Attributes = Record<string, string | number | boolean | undefined | Handler>;

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Swaps what a container shows and gives the focus back to the element of the same id. */
export function show(container: Element, ...children: Child[]): void {
  const focused = container.contains(document.activeElement) ? document.activeElement?.id : undefined;
  container.replaceChildren();
  append(container, children);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Scrolls a strip sideways to one of its parts; the page itself stays where it is. */
export function reveal(part: HTMLElement): void {
  const strip = part.parentElement;
  if (strip === null) return;
  const hidden = part.offsetLeft + part.offsetWidth - strip.offsetLeft - strip.clientWidth - strip.scrollLeft;
  if (hidden > 0) strip.scrollLeft += hidden;
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element #${id}`);
  return element;
}

/** A place that is filled again whenever its data is different from what it shows. */
export function slot<Data>(container: Element, render: (data: Data) => Child | Child[]) {
  let shown: string | undefined;
  return (data: Data): void => {
    const key = JSON.stringify(data);
    if (key === shown) return;
    shown = key;
    const content = render(data);
    show(container, ...(Array.isArray(content) ? content : [content]));
  };
}
