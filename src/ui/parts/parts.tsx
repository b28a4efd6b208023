import type { Part } from '../../text/message';

/** A sentence with what was measured, named or counted set off. Its values are page text: each is kept to its own direction. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ text, strong }, index) => {
        const key = `${index}`;
        return strong ? (
          <b key={key}>
            <bdi>{text}</bdi>
          </b>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </>
  );
}
