// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Prompt;
import org.jspecify.annotations.Nullable;

/** What the lane does about a face: enrols the portrait, lets the camera run, compares while a round lasts. */
final class FaceEffects {
    private static final System.Logger LOG = System.getLogger(FaceEffects.class.getName());

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final Executor worker;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final VaultWork work;
    /** The mailbox's, as the number of captures that were begun or closed. */
    private FaceCamera.@Nullable Capture capture;

    private int captures;
    private volatile @Nullable FaceRound faceRound;
    private volatile boolean cameraUp;
    private final LaneLog log;
    private final Runnable republish;
    /** The mailbox's. */
    private Optional<Prompt> guidance = Optional.empty();
    /** The mailbox's; of the round that goes on. */
    private @Nullable ShownPrompts shown;

    /** @param republish shows the lane's status again; in the mailbox */
    FaceEffects(
            LaneRuntime.Parts parts,
            LaneTime time,
            Executor worker,
            LaneRuntime lane,
            LaneNow now,
            VaultWork work,
            LaneLog log,
            Runnable republish) {
        this.parts = parts;
        this.time = time;
        this.worker = worker;
        this.lane = lane;
        this.now = now;
        this.work = work;
        this.log = log;
        this.republish = republish;
    }

    /** Begins beside the reading of the chip, so that the picture has settled when the traveller looks. */
    void startCapture() {
        if (capture == null) {
            int mine = ++captures;
            capture = parts.devices().camera().start(this::frame, trouble -> ended(mine));
        }
    }

    /**
     * Takes the portrait of a document that passed, and tells of it: nobody is let in whose face cannot be compared. From any thread.
     */
    void enrol(TransactionVault mine, DocumentExaminer.Examination found, int round, LaneEvent passed) {
        work.start(worker, mine, new LaneEvent.Breakdown(), () -> {
            try {
                boolean enrolled = enrolNow(mine, found, round);
                lane.post(enrolled ? passed : new LaneEvent.PortraitUnusable(round));
            } catch (RuntimeException e) {
                matcherFailed(e);
                throw e;
            }
        });
    }

    private void matcherFailed(RuntimeException failure) {
        lane.inMailbox(() -> log.matcherFailed(now.transaction(), failure));
    }

    private boolean enrolNow(TransactionVault mine, DocumentExaminer.Examination found, int round) {
        Optional<byte[]> encoded = found.portrait();
        if (encoded.isEmpty()) {
            return false;
        }
        try {
            mine.keepPortrait(parts.comparer().portraitJpeg(encoded.get()), round);
            mine.keep(parts.comparer().enrol(encoded.get()), round);
            return true;
        } catch (FaceComparer.UnusablePortraitException e) {
            unusable(e);
            return false;
        }
    }

    /** Nobody is compared with the portrait of a document that did not pass; an officer may look at it. From any thread. */
    void show(TransactionVault mine, DocumentExaminer.Examination found, int round) {
        found.portrait()
                .ifPresent(encoded -> work.start(worker, mine, null, () -> {
                    try {
                        mine.keepPortrait(parts.comparer().portraitJpeg(encoded), round);
                    } catch (FaceComparer.UnusablePortraitException e) {
                        unusable(e);
                    }
                }));
    }

    private void unusable(FaceComparer.UnusablePortraitException why) {
        LOG.log(System.Logger.Level.WARNING, "Lane {0}: unusable portrait: {1}", parts.laneId(), why.getMessage());
    }

    /** On a thread of the camera. Outside of a round frames only keep the picture flowing, and are overwritten. */
    private void frame(FaceCamera.Frame frame) {
        FaceRound round = faceRound;
        if (round == null) {
            Arrays.fill(frame.jpeg(), (byte) 0);
        } else {
            round.offer(frame);
        }
    }

    /** From any thread. */
    void cameraLink(boolean up) {
        cameraUp = up;
        lane.post(new LaneEvent.LinkChanged(Link.CAMERA, up));
    }

    /**
     * From a thread of the camera. What a capture says that was closed meanwhile is about a traveller who has gone: nothing would
     * take it back. Where the camera is well again before anybody heard of it, no link comes up to say so.
     */
    private void ended(int which) {
        lane.postIf(() -> which == captures, new LaneEvent.LinkChanged(Link.CAMERA, false));
        lane.inMailbox(() -> {
            if (which == captures) {
                closeCapture();
            }
            trustCameraAgain();
        });
    }

    /** A capture that ended on the traveller's way in is begun again. */
    void compare(int round) {
        startCapture();
        guidance = Optional.empty();
        shown = new ShownPrompts(Prompt.LOOK_HERE, time.nanos());
        TransactionVault mine = now.vault();
        mine.dropProbe();
        faceRound = new FaceRound(
                round,
                mine,
                parts.comparer(),
                task -> work.start(worker, mine, new LaneEvent.Breakdown(), task),
                this::matcherFailed,
                lane::post,
                prompt -> guided(round, prompt),
                judgement -> lane.inMailbox(() -> log.judgement(now.transaction(), judgement)));
    }

    void stopComparing() {
        FaceRound round = faceRound;
        faceRound = null;
        guidance = Optional.empty();
        writeShown();
        if (round != null) {
            round.stop();
            finish(now.vault(), round);
        }
    }

    private void writeShown() {
        ShownPrompts prompts = shown;
        shown = null;
        if (prompts != null) {
            log.prompts(now.transaction(), prompts);
        }
    }

    /** The vault is not empty before what the frames left is overwritten. */
    private void finish(TransactionVault mine, FaceRound round) {
        work.overwrite(worker, mine, round::finish);
    }

    /** What helps the traveller to be seen while a face is looked at. In the mailbox only. */
    Optional<Prompt> guidance() {
        return guidance;
    }

    /** From the worker, when it changes. */
    private void guided(int round, Prompt prompt) {
        lane.inMailbox(() -> {
            if (faceRound != null && now.state().round() == round) {
                guidance = Optional.of(prompt);
                republish.run();
                ShownPrompts prompts = shown;
                if (prompts != null) {
                    prompts.add(prompt, time.nanos());
                }
            }
        });
    }

    void closeCapture() {
        FaceCamera.Capture running = capture;
        capture = null;
        captures++;
        if (running != null) {
            running.close();
        }
    }

    /** Has the comparer overwrite what it holds, on its own thread; the vault is not empty before. */
    void forget(TransactionVault mine) {
        work.overwrite(worker, mine, parts.comparer()::forget);
    }

    /** A capture that ended in trouble says nothing about the next one. */
    void trustCameraAgain() {
        if (cameraUp && !now.state().view().cameraLink()) {
            lane.post(new LaneEvent.LinkChanged(Link.CAMERA, true));
        }
    }
}
