import { useEffect, useState } from 'preact/hooks';

/** From here on there is room for a problem beside the list: CSS px, as in the style sheet. */
const query = '(width >= 760px)';

/** Whether the problem in full stands beside the list; else it lies over it. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const listener = () => setIsWide(media.matches);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  }, []);
  return isWide;
}
