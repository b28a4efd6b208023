import type { FrameAudit } from '../model/agent';
import type { DescribedNode, ElementRef, FrameId } from '../model/element';
import type { HostFrame } from './host';

/** A frame with its answer, numbered; 0 is the top frame. */
export interface AuditedFrame {
  readonly id: FrameId;
  readonly host: HostFrame;
  readonly answer: FrameAudit;
}

/** Frame elements without an answer: how many, and their addresses. */
export interface SkippedFrames {
  readonly count: number;
  readonly urls: readonly string[];
}

/** Which frame element of which frame holds a frame; undefined for the top one and for frames in shadow trees. */
export function holderOf(frame: AuditedFrame, frames: readonly AuditedFrame[]): ElementRef | undefined {
  const path = frame.host.hello.path;
  const index = path?.at(-1);
  if (path === undefined || index === undefined) return undefined;
  const parentPath = path.slice(0, -1).join();
  const parent = frames.find((each) => each.host.hello.path?.join() === parentPath);
  const child = parent?.answer.children.find((each) => each.index === index);
  return parent === undefined || child === undefined ? undefined : { frame: parent.id, node: child.node };
}

/** Frame elements of audited frames whose content did not answer. */
export function skippedFrames(frames: readonly AuditedFrame[]): SkippedFrames {
  const answered = new Set(frames.map((frame) => frame.host.hello.path?.join() ?? ''));
  // Frames in shadow trees have no index and no path: they are matched by number only.
  let unplaced = frames.filter((frame) => frame.host.hello.path === undefined).length;
  const urls: string[] = [];
  for (const { host, answer } of frames) {
    for (const child of answer.children) {
      if (child.index === undefined) {
        if (unplaced > 0) unplaced -= 1;
        else urls.push(child.url);
      } else if (host.hello.path !== undefined && !answered.has([...host.hello.path, child.index].join())) {
        urls.push(child.url);
      }
    }
  }
  return { count: urls.length, urls: [...new Set(urls)] };
}

/** Descriptions by frame and node, with the selectors of the frames around them put in front. */
export interface Describer {
  of(ref: ElementRef): DescribedNode | undefined;
  /** Addresses of the frames from below the top down to this one. */
  chain(frame: FrameId): readonly string[];
}

export function describer(
  frames: readonly AuditedFrame[],
  described: ReadonlyMap<FrameId, readonly DescribedNode[]>,
): Describer {
  const byRef = new Map<string, DescribedNode>();
  for (const [frame, nodes] of described) {
    for (const node of nodes) byRef.set(`${frame}/${node.node}`, node);
  }
  const prefix = (id: FrameId, depth = 0): readonly string[] => {
    const frame = frames.find((each) => each.id === id);
    const holder = frame === undefined || depth > 32 ? undefined : holderOf(frame, frames);
    if (holder === undefined) return id === 0 ? [] : ['iframe'];
    const element = byRef.get(`${holder.frame}/${holder.node}`);
    return [...prefix(holder.frame, depth + 1), ...(element?.description.selector ?? ['iframe'])];
  };
  const chain = (id: FrameId, depth = 0): readonly string[] => {
    const frame = frames.find((each) => each.id === id);
    if (frame === undefined || id === 0 || depth > 32) return [];
    const holder = holderOf(frame, frames);
    return [...(holder === undefined ? [] : chain(holder.frame, depth + 1)), frame.answer.url];
  };
  return {
    chain,
    of: (ref) => {
      const found = byRef.get(`${ref.frame}/${ref.node}`);
      if (found === undefined || ref.frame === 0) return found;
      const selector = [...prefix(ref.frame), ...found.description.selector];
      return { ...found, description: { ...found.description, selector } };
    },
  };
}
