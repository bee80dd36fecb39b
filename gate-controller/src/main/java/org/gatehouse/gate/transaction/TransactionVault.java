// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.device.PagePictures;
import org.jspecify.annotations.Nullable;

/**
 * Owns everything that is known about one traveller: whatever is personal in a transaction is in here and nowhere else, and
 * one call overwrites it. What a worker brings after that is overwritten on arrival. Safe for use by several threads.
 */
final class TransactionVault {
    private int round;
    private int workers;
    private boolean wiped;
    private boolean incomplete;
    private @Nullable Runnable emptied;
    private @Nullable PagePictures pictures;
    private int picturedRound;
    private @Nullable Mrz mrz;
    private DocumentExaminer.@Nullable Examination examination;
    private FaceComparer.@Nullable Enrolled enrolled;
    private byte @Nullable [] portraitJpeg;
    private byte @Nullable [] probeJpeg;

    /** Takes over the pictures of the page that lies there now; those of an earlier one are overwritten. */
    synchronized void lay(PagePictures taken, int ofRound) {
        wipePictures();
        if (wiped) {
            taken.wipe();
        } else {
            pictures = taken;
            picturedRound = ofRound;
        }
    }

    /** The pictures that were laid in that round, unless they are overwritten. */
    synchronized Optional<PagePictures> pictures(int ofRound) {
        return ofRound == picturedRound ? Optional.ofNullable(pictures) : Optional.empty();
    }

    private void wipePictures() {
        if (pictures != null) {
            pictures.wipe();
            pictures = null;
        }
    }

    /** Starts another attempt: what the last one brought is overwritten. */
    synchronized void page(Mrz page, int newRound) {
        overwrite();
        if (!wiped) {
            mrz = page;
            round = newRound;
        }
    }

    synchronized Optional<Mrz> mrz() {
        return Optional.ofNullable(mrz);
    }

    synchronized Optional<DocumentExaminer.Examination> examination() {
        return Optional.ofNullable(examination);
    }

    synchronized Optional<FaceComparer.Enrolled> enrolled() {
        return Optional.ofNullable(enrolled);
    }

    /** Takes it over; returns whether it is still wanted. */
    synchronized boolean keep(DocumentExaminer.Examination found, int ofRound) {
        if (wiped || ofRound != round) {
            found.close();
            return false;
        }
        examination = found;
        return true;
    }

    synchronized boolean keep(FaceComparer.Enrolled portrait, int ofRound) {
        if (wiped || ofRound != round) {
            portrait.close();
            return false;
        }
        enrolled = portrait;
        return true;
    }

    synchronized void keepPortrait(byte[] jpeg, int ofRound) {
        if (wiped || ofRound != round) {
            Arrays.fill(jpeg, (byte) 0);
        } else {
            portraitJpeg = jpeg;
        }
    }

    /** Keeps this frame as the one to show an officer; the one before is overwritten. */
    synchronized void keepProbe(byte[] jpeg) {
        fill(wiped ? jpeg : probeJpeg);
        probeJpeg = wiped ? null : jpeg;
    }

    /** Another comparison begins, perhaps of somebody else: the picture of the last one is overwritten. */
    synchronized void dropProbe() {
        fill(probeJpeg);
        probeJpeg = null;
    }

    synchronized Optional<byte[]> portraitCopy() {
        return Optional.ofNullable(portraitJpeg).map(byte[]::clone);
    }

    synchronized Optional<byte[]> probeCopy() {
        return Optional.ofNullable(probeJpeg).map(byte[]::clone);
    }

    /** Whether an officer has a portrait and a live picture to hold against each other. */
    synchronized boolean bothPictures() {
        return portraitJpeg != null && probeJpeg != null;
    }

    /** A worker begins that may hold personal data; false when there is nothing to work for any more. */
    synchronized boolean enter() {
        if (wiped) {
            return false;
        }
        workers++;
        return true;
    }

    /** Something of it could not be overwritten: it never counts as empty, and nobody is told that it is. */
    synchronized void notOverwritten() {
        incomplete = true;
    }

    /** That worker holds nothing any more. */
    void leave() {
        Runnable told;
        synchronized (this) {
            workers--;
            told = workers == 0 && wiped && !incomplete ? emptied : null;
        }
        if (told != null) {
            told.run();
        }
    }

    /**
     * Overwrites everything now.
     *
     * @param whenEmpty told once no worker holds anything any more either, perhaps at once; never if something could not be overwritten
     */
    void wipe(Runnable whenEmpty) {
        boolean empty;
        synchronized (this) {
            wiped = true;
            overwrite();
            emptied = whenEmpty;
            empty = workers == 0 && !incomplete;
        }
        if (empty) {
            whenEmpty.run();
        }
    }

    private void overwrite() {
        wipePictures();
        mrz = null;
        if (examination != null) {
            examination.close();
            examination = null;
        }
        if (enrolled != null) {
            enrolled.close();
            enrolled = null;
        }
        fill(portraitJpeg);
        fill(probeJpeg);
        portraitJpeg = null;
        probeJpeg = null;
    }

    private static void fill(byte @Nullable [] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "TransactionVault[]";
    }
}
