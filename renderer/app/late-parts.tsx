import type { ActivityEditor } from '../lib/activity-editor';
import type { EventEditor } from '../lib/event-editor';
import type { ScoreEditor } from '../lib/score-editor';
import { lateOverlay, latePart } from '../ui/late';

/**
 * What the first look at Today does without. It is fetched while nothing else is to be done, so that the start waits for
 * none of it and nothing that is opened later waits either.
 */

export const InsightsPage = latePart(async () => (await import('../features/insights/insights-page')).InsightsPage);
export const JournalPage = latePart(async () => (await import('../features/journal/journal-page')).JournalPage);
export const PlanPage = latePart(async () => (await import('../features/plan/plan-page')).PlanPage);
export const Settings = latePart(async () => (await import('./settings')).Settings);
export const Welcome = latePart(async () => (await import('./welcome')).Welcome);
export const RecoveryPage = latePart(async () => (await import('../features/recovery/recovery-page')).RecoveryPage);

export const Commands = lateOverlay(async () => (await import('./palette/commands')).Commands);
export const KeysDialog = lateOverlay(async () => (await import('./keys-dialog')).KeysDialog);

const ActivityPanel = lateOverlay(async () => (await import('../features/activity/activity-panel')).ActivityPanel);
const EventDialog = lateOverlay(async () => (await import('../features/events/event-editor-dialog')).EventEditorDialog);
const ScoreDialog = lateOverlay(async () => (await import('../features/scores/score-dialog')).ScoreDialog);

export const editActivity: ActivityEditor = (open) => <ActivityPanel {...open} />;
export const editEvent: EventEditor = (open) => <EventDialog {...open} />;
export const editScore: ScoreEditor = (open) => <ScoreDialog {...open} />;
