import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import './beamer.css';

/** One press, or Alt+B, hides names, faces and levels while the digibord is on (U7). Marked places of a page carry `data-private`. */
export function BeamerButton() {
  const say = useWords();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    if (isOn) root.dataset['beamer'] = 'on';
    else delete root.dataset['beamer'];
    return () => void delete root.dataset['beamer'];
  }, [isOn]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyB') setOn((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Button size="desk" aria-pressed={isOn} onPress={() => setOn(!isOn)}>
      {say(isOn ? 'parts.beamer.off' : 'parts.beamer.on')}
    </Button>
  );
}
