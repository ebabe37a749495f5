import { expect, it, vi } from 'vitest';
import { createPlayback, type PlaybackMark } from './playback';

const mark = (atSeconds: number, kind: PlaybackMark['kind'] = 'hit'): PlaybackMark => ({ atSeconds, kind, label: `at ${atSeconds}` });

it('asks the player that is there, and nobody once it is gone', () => {
  const playback = createPlayback();
  const controls = { seek: vi.fn(), play: vi.fn(), pause: vi.fn() };
  playback.seek(3);
  const leave = playback.attach(controls);
  expect(playback.getState().hasPlayer).toBe(true);
  playback.seek(5);
  playback.play();
  playback.report({ positionSeconds: 5, isPlaying: true });
  leave();
  playback.pause();
  expect([controls.seek.mock.calls, controls.play.mock.calls.length, controls.pause.mock.calls.length]).toEqual([[[5]], 1, 0]);
  expect(playback.getState()).toEqual({ positionSeconds: 0, durationSeconds: null, isPlaying: false, hasPlayer: false });
});

it('has the marks of all sources in the order of time, one list until they change', () => {
  const playback = createPlayback();
  const listener = vi.fn();
  playback.subscribe(listener);
  playback.setMarks('search', [mark(9), mark(2)]);
  playback.setMarks('notes', [mark(4, 'note')]);
  expect(playback.getMarks().map(({ atSeconds }) => atSeconds)).toEqual([2, 4, 9]);
  expect(playback.getMarks()).toBe(playback.getMarks());
  playback.setMarks('search', []);
  expect(playback.getMarks()).toEqual([mark(4, 'note')]);
  expect(listener).toHaveBeenCalledTimes(3);
  playback.setMarks('nobody', []);
  expect(listener).toHaveBeenCalledTimes(3);
});
