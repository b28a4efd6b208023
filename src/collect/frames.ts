import type { ChildFrame, FrameHello } from '../model/agent';
import { NodeFlag } from '../model/facts/nodes';
import { collapsed } from './dom';
import type { Gathering } from './gathering';
import { deviceOfWindow, rowsWithTag } from './page';

/** Frames nest no deeper than this in anything but an attack. */
const deepest = 32;

/** Who this frame is, before anything is read. */
export function hello(): FrameHello {
  const path = framePath();
  return {
    ...(path === undefined ? {} : { path }),
    url: location.href,
    title: collapsed(document.title, 200),
    device: deviceOfWindow(),
    viewport: { width: window.innerWidth, height: window.innerHeight },
    contentType: document.contentType,
    elementCount: document.getElementsByTagName('*').length,
    ...(isPending() ? { pending: true } : {}),
  };
}

/** Whether the frame still shows the empty document that it began with, while its element names another. */
function isPending(): boolean {
  if (location.href !== 'about:blank') return false;
  const holder = window.frameElement;
  // an element of another realm: none of this one's classes and prototypes know it
  const src = holder?.getAttribute('src') ?? '';
  if (holder === null || holder.hasAttribute('srcdoc') || !URL.canParse(src, holder.baseURI)) return false;
  return /^https?:$/.test(new URL(src, holder.baseURI).protocol);
}

/** Indices into `frames` from the top window down to this one. Windows of other origins compare and count, too. */
function framePath(): readonly number[] | undefined {
  const path: number[] = [];
  let current: Window = window;
  while (current.parent !== current) {
    const index = indexIn(current.parent, current);
    if (index === undefined || path.length >= deepest) return undefined;
    path.unshift(index);
    current = current.parent;
  }
  return path;
}

/** A frame in a shadow tree is not among its parent's `frames`. */
function indexIn(parent: Window, child: Window): number | undefined {
  for (let index = 0; index < parent.length; index += 1) {
    if (parent[index] === child) return index;
  }
  return undefined;
}

/** The frame elements of this document. */
export function childFrames(gathering: Gathering): readonly ChildFrame[] {
  const { nodes, elements } = gathering.walk;
  return rowsWithTag(gathering, 'iframe', 'frame').flatMap((node) => {
    const element = elements[node];
    if (!(element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)) return [];
    const child = element.contentWindow;
    if (child === null) return [];
    const index = indexIn(window, child);
    const visible = ((nodes.flags[node] ?? 0) & NodeFlag.visible) !== 0;
    return [{ ...(index === undefined ? {} : { index }), node, url: element.src, visible }];
  });
}
