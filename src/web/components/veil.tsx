import type { ReactNode } from 'react';
import { useWords } from '../text/words.ts';
import { KeyName } from './key-name.tsx';
import classes from './veil.module.css';

/** A picture, blurred until the reader asks for it: by a click or Enter on it, or by one key for all of the source. */
export function Veil({
	isShown,
	onShow,
	label,
	children,
}: {
	isShown: boolean;
	onShow: () => void;
	/** Which picture it is. */
	label: string;
	children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<div className={classes.frame} data-veiled={!isShown}>
			{children}
			{!isShown && (
				<button
					type="button"
					className={classes.ask}
					aria-label={t('pictures.showOne', { what: label })}
					onClick={onShow}
				>
					<span>{t('pictures.show')}</span>
					<span className={classes.soft}>
						{t('pictures.allByKey')} <KeyName of="pictures" act="toggle" />
					</span>
				</button>
			)}
		</div>
	);
}
