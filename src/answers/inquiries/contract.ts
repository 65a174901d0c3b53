import type { AnswerType, ClusterId } from '../../record/index.ts';
import type { Saying } from '../sayings.ts';

/** What came back, as one voice says, with the words of the answer where it gives them. */
export type Reply = Saying & {
	readonly answerType: AnswerType;
	/** EDTF: when it came back. */
	readonly on?: string;
	readonly answer: readonly Saying[];
};

/** Who was asked what, when, by whom, through whom, and what came back. */
export type InquiryAnswer = {
	readonly inquiry: ClusterId;
	readonly name: string;
	/** Of those who keep this record: somebody said so. Everything else is somebody else's. */
	readonly ours: boolean;
	/** We only mean to ask: nobody says that it was sent. */
	readonly draft?: true;
	readonly asked: readonly Saying[];
	readonly askedBy: readonly Saying[];
	readonly about: readonly Saying[];
	readonly question: readonly Saying[];
	readonly through: readonly Saying[];
	readonly on: readonly Saying[];
	readonly deadline: readonly Saying[];
	readonly reminders: readonly Saying[];
	/** In the order in which sources tell of them. None: nothing of an answer is recorded here. */
	readonly replies: readonly Reply[];
	/** Words of an answer of which nobody says what kind it was. */
	readonly words: readonly Saying[];
	/** What makes it ours. */
	readonly oursSaid: readonly Saying[];
	/** The first and the last date that it speaks of, EDTF. */
	readonly first?: string;
	readonly last?: string;
};
