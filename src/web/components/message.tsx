import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';

/** What a reader said of a source, or why a decision was refused, in the language of the screen where it is known. */
export function Message({ children }: { children: string }) {
	const { language } = useWords();
	const { text, lang } = messageIn(language, children);
	return <span lang={lang}>{text}</span>;
}
