import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { actOf, type KeyScope, keysOf } from '../data/key-map.ts';
import { sourcesQuery } from '../data/queries.ts';
import { useEndTour } from '../data/tour.ts';
import { useWords } from '../text/words.ts';
import { isMac } from './is-mac.ts';
import { closePanel } from './panels.ts';
import classes from './tour.module.css';
import { useBoxOf } from './use-box-of.ts';

/** Where each step is, and what of the page it speaks of; one that is not there is spoken of all the same. */
const STEPS = [
	{ name: 'who', at: 'whereabouts', of: 'main li[data-index="0"]' },
	{ name: 'sources', at: 'sources', of: 'main tbody tr' },
	{ name: 'read', at: 'source', of: '[data-side="document"]' },
	{ name: 'decide', at: 'source', of: '[data-side="proposals"] article[aria-current="true"]' },
	{ name: 'anywhere', at: 'whereabouts', of: 'header [aria-keyshortcuts]' },
] as const;

/** Five steps through the workspace on what is really there; left at any step, and never shown again unasked. */
export function Tour() {
	const { t } = useWords();
	const [at, setAt] = useState(0);
	const step = STEPS[at] ?? STEPS[0];
	const isLast = at === STEPS.length - 1;
	const { mutate: remember } = useEndTour();
	useScreenOf(step.at);
	const box = useBoxOf(step.of);
	const title = useId();
	const end = () => {
		remember();
		closePanel();
	};
	const key = (scope: KeyScope, act: string) => keysOf(scope, act, isMac)[0]?.join(' ') ?? '';
	return (
		<Popover
			opened
			position={step.name === 'read' ? 'right-start' : step.name === 'decide' ? 'left-start' : 'bottom-start'}
			width={360}
			shadow="md"
			withArrow
			withRoles={false}
			closeOnClickOutside={false}
			closeOnEscape={false}
			hideDetached={false}
			// On a phone it lies over what it speaks of, where it fits nowhere beside.
			middlewares={{ flip: true, shift: { crossAxis: true, padding: 12 } }}
			preventPositionChangeWhenVisible={false}
			zIndex={250}
			transitionProps={{ duration: 0 }}
		>
			<Popover.Target>
				<div className={classes.box} style={box} aria-hidden="true" />
			</Popover.Target>
			<Popover.Dropdown
				role="dialog"
				aria-labelledby={title}
				className={classes.step}
				onKeyDown={(event) => actOf('tour', event) === 'end' && end()}
			>
				<p className="small soft numbers">{t('tour.step', { n: at + 1, of: STEPS.length })}</p>
				<h2 key={step.name} id={title} ref={readOut} tabIndex={-1} className={classes.title}>
					{t(`tour.${step.name}.title`)}
				</h2>
				<p>
					{t(`tour.${step.name}.text`, {
						accept: key('review', 'accept'),
						reject: key('review', 'reject'),
						edit: key('review', 'edit'),
						undo: key('review', 'undo'),
						state: key('review', 'state'),
						palette: key('anywhere', 'palette'),
						help: key('page', 'help'),
						hide: key('anywhere', 'hide'),
					})}
				</p>
				<div className={classes.acts}>
					<Button size="xs" onClick={isLast ? end : () => setAt(at + 1)}>
						{t(isLast ? 'tour.done' : 'tour.next')}
					</Button>
					{at > 0 && (
						<Button size="xs" variant="default" onClick={() => setAt(at - 1)}>
							{t('tour.back')}
						</Button>
					)}
					{!isLast && (
						<Button size="xs" variant="subtle" onClick={end}>
							{t('tour.end')}
						</Button>
					)}
				</div>
			</Popover.Dropdown>
		</Popover>
	);
}

/** Each step is read out as soon as it stands there. */
const readOut = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** Goes to the screen of a step. Of the sources the first that has something to decide is opened, or else the first. */
function useScreenOf(screen: (typeof STEPS)[number]['at']): void {
	const navigate = useNavigate();
	const { data: sources } = useQuery(sourcesQuery);
	const texts = sources?.filter(({ rows }) => rows === undefined);
	const id = (texts?.find(({ proposals }) => proposals.open > 0) ?? texts?.[0])?.id;
	useEffect(() => {
		if (screen === 'whereabouts') void navigate({ to: '/' });
		else if (screen === 'sources' || id === undefined) void navigate({ to: '/sources' });
		else void navigate({ to: '/sources/$id', params: { id } });
	}, [screen, id, navigate]);
}
