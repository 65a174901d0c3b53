import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import { type ChainItem, isCode, THIS_SOURCE, UNNAMED_VOICE, VOICE_ACTS } from '../../record/index.ts';
import { changedLink, isAnonymous, movedLink, NEW_LINK, renamedLink, restedLink } from '../data/chain.ts';
import { say } from '../data/notices.ts';
import type { Selected } from '../data/selection.ts';
import { voiceWords } from '../text/voice-words.ts';
import { useWords } from '../text/words.ts';
import classes from './chain-editor.module.css';
import { WhoIsThis } from './who-is-this.tsx';

/** Whom a link may be: a person, a body, several. */
export const SPEAKERS = ['person', 'organization', 'group'] as const;

/**
 * Who says that who says what, outermost first: each link with how it says so, in which role and for whom, and the words
 * that it rests on.
 */
export function ChainEditor({
	title,
	chain,
	proposals,
	selected,
	onChange,
}: {
	/** The source's. */
	title: string;
	chain: readonly ChainItem[];
	proposals: readonly ProposalJson[];
	/** Words that are selected in the document. */
	selected: () => Selected | null;
	onChange: (chain: ChainItem[]) => void;
}) {
	const words = useWords();
	const { t, code } = words;
	const list = useRef<HTMLOListElement>(null);
	/** Whoever adds, moves or removes a link goes on from there. */
	const goTo = useRef<number>(undefined);
	useEffect(() => {
		if (goTo.current === undefined) return;
		list.current?.children[goTo.current]?.querySelector<HTMLElement>('input')?.focus();
		goTo.current = undefined;
	});
	const change = (next: ChainItem[], focus?: number) => {
		goTo.current = focus;
		onChange(next);
	};
	return (
		<fieldset className={classes.chain}>
			<legend>{t('chain.title')}</legend>
			<p className="small soft">{t('chain.lead')}</p>
			<ol ref={list} className={classes.links}>
				{chain.map((item, at) => {
					const isSource = item.described === THIS_SOURCE;
					const anonymous = isAnonymous(item);
					const named = { n: at + 1, who: voiceWords(words, item, title) };
					return (
						// biome-ignore lint/suspicious/noArrayIndexKey: a chain is its order
						<li key={at} className={classes.link}>
							{isSource ? (
								<p className={classes.source}>{t('chain.source', { title })}</p>
							) : anonymous ? (
								<TextInput
									label={t('chain.described', named)}
									value={item.described === UNNAMED_VOICE ? '' : (item.described ?? '')}
									placeholder={t('voice.unnamed')}
									onChange={({ currentTarget: { value } }) =>
										change(changedLink(chain, at, { described: value || UNNAMED_VOICE }))
									}
								/>
							) : (
								<WhoIsThis
									label={t('chain.who', named)}
									value={item.name ?? ''}
									of={SPEAKERS}
									proposals={proposals}
									onChange={(name) => change(changedLink(chain, at, { name }))}
								/>
							)}
							<NativeSelect
								label={t('slots.act')}
								value={item.act}
								data={VOICE_ACTS.map((value) => ({ value, label: code('acts', value) }))}
								onChange={({ currentTarget: { value } }) =>
									isCode(VOICE_ACTS, value) && change(changedLink(chain, at, { act: value }))
								}
							/>
							{!isSource && (
								<TextInput
									className={classes.role}
									label={t('chain.as')}
									placeholder={t('chain.asHint')}
									value={item.as ?? ''}
									onChange={({ currentTarget: { value } }) => change(changedLink(chain, at, { as: value }))}
								/>
							)}
							<p className={classes.rests}>
								{item.exact === undefined ? (
									<span className="soft">{t('chain.restsOnNone')}</span>
								) : (
									<>
										{t('chain.restsOn')} <q className="source-words">{item.exact}</q>
									</>
								)}
							</p>
							<div className={classes.acts}>
								<Button
									size="compact-xs"
									variant="default"
									// Words stay selected where the button takes no focus.
									onMouseDown={(event) => event.preventDefault()}
									onClick={() => {
										const rest = selected();
										if (rest) change(restedLink(chain, at, rest));
										else say(t('source.said.selectFirst'));
									}}
								>
									{t('chain.take')}
								</Button>
								{!isSource && (
									<Switch
										size="xs"
										label={t('chain.anonymous')}
										checked={anonymous}
										onChange={(event) => change(renamedLink(chain, at, event.currentTarget.checked))}
									/>
								)}
								<span className={classes.moves}>
									<Button
										size="compact-xs"
										variant="subtle"
										disabled={at === 0}
										aria-label={t('chain.out', named)}
										onClick={() => change(movedLink(chain, at, -1), at - 1)}
									>
										↑
									</Button>
									<Button
										size="compact-xs"
										variant="subtle"
										disabled={at === chain.length - 1}
										aria-label={t('chain.in', named)}
										onClick={() => change(movedLink(chain, at, 1), at + 1)}
									>
										↓
									</Button>
									<Button
										size="compact-xs"
										variant="subtle"
										aria-label={t('chain.remove', named)}
										onClick={() => change(chain.toSpliced(at, 1), Math.max(0, at - 1))}
									>
										×
									</Button>
								</span>
							</div>
						</li>
					);
				})}
			</ol>
			<Button size="compact-sm" variant="default" onClick={() => change([...chain, NEW_LINK], chain.length)}>
				{t('chain.add')}
			</Button>
		</fieldset>
	);
}
