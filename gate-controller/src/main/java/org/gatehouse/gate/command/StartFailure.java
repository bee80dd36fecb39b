// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.PrintStream;
import org.gatehouse.document.ocr.read.LineModelException;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.gate.ConfigRefusedException;
import org.gatehouse.gate.console.account.AccountException;
import org.gatehouse.gate.journal.JournalException;

/** Says why the service did not start: the sentence of a failure that has one, otherwise where it came from. */
final class StartFailure {

    private StartFailure() {}

    static void explain(Throwable failure, PrintStream out) {
        out.println("Gatehouse does not start:");
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigRefusedException refused) {
                refused.sentences().forEach(sentence -> out.println("  - " + sentence));
                return;
            }
            if (cause instanceof ModelException
                    || cause instanceof LineModelException
                    || cause instanceof FaceException
                    || cause instanceof JournalException
                    || cause instanceof AccountException) {
                out.println("  - " + cause.getMessage());
                return;
            }
            root = cause;
        }
        out.println("  - " + root);
        for (StackTraceElement frame : root.getStackTrace()) {
            out.println("      at " + frame);
        }
    }
}
