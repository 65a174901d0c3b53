import type { TourJson } from '../api/index.ts';
import type { Case } from '../store/index.ts';

/** Whether whoever opens the workspace on this device is still to be shown around. */
export function tour(opened: Case): TourJson {
	return { due: opened.isTourDue() };
}

/** From now on the workspace shows whoever opens it here around, until somebody has seen or left it. */
export function offerTour(opened: Case): TourJson {
	opened.setTourDue(true);
	return tour(opened);
}

/** Never shown again unasked on this device. */
export function endTour(opened: Case): TourJson {
	opened.setTourDue(false);
	return tour(opened);
}
