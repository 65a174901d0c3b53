import { useState } from 'react';
import type { SourceJson } from '../../api/index.ts';
import { isCode, LANGUAGES } from '../../record/index.ts';
import { addressOf } from '../data/client.ts';
import { usePictures } from '../data/pictures.ts';
import { useWords } from '../text/words.ts';
import classes from './rendition.module.css';
import { Waiting } from './waiting.tsx';

/** A web page as it was captured, in a box in which nothing runs and from which nothing is asked. */
export function Rendition({ source }: { source: SourceJson }) {
	const { t, language } = useWords();
	const pictures = usePictures(source.id);
	const src = addressOf('rendition', {
		params: { id: source.id },
		query: {
			lang: isCode(LANGUAGES, language) ? language : 'en',
			pictures: pictures.all ? 'shown' : 'blurred',
		},
	});
	const [shown, setShown] = useState<string>();
	return (
		<>
			<p className={`small soft ${classes.lead}`}>{t('rendition.lead')}</p>
			{shown !== src && <Waiting lines={4} />}
			<iframe
				onLoad={() => setShown(src)}
				className={classes.frame}
				src={src}
				title={t('rendition.frame', { title: source.title })}
				// Empty: no script, no form, no way up or out, and an origin of its own.
				sandbox=""
				referrerPolicy="no-referrer"
			/>
		</>
	);
}
