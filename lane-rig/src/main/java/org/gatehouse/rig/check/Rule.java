// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.check;

/**
 * What must hold, whatever happens. Held against what is physically true, not against what the controller believes. Where the lane core
 * has the same rule, it has the same name in its exhaustive exploration.
 */
public enum Rule {
    EXIT_PERMIT("the exit is permitted only on SUCCESSFUL of everything, fresh, of this transaction"),
    EXIT_PASSED("nobody walks through an exit that was not permitted for him"),
    ENTRY_PERMIT("the entry is permitted only to let a good document into an empty lane, or to let somebody out"),
    BOTH_OPEN("both doors are never open together but for fire, power loss or hands"),
    TWO_PERMITS("two permits are never out at once"),
    STALE_PERMIT("no permit is executed that is older than its life, as far as heartbeats can tell"),
    REPLAYED_PERMIT("no permit is executed twice"),
    RETAINED_PERMIT("no permit is executed that the broker kept"),
    FORGED_PERMIT("no permit is executed that the controller did not issue"),
    OTHER_BIRTH("no permit is executed that was meant for another birth"),
    CONFINED("nobody is between closed doors beyond the limit"),
    ONE_OUTCOME("a transaction ends with exactly one outcome, and only an open one"),
    TRUE_CROSSING("a crossing is only what walked through a permitted exit"),
    REASON("every end but a crossing has a reason"),
    NOT_RESUMED("nothing is resumed after a restart, a lost link or a safety stop"),
    FORGOTTEN("no transaction comes to rest unwiped"),
    JOURNAL("every permit is in the journal before it goes out"),
    TRAVELLER_ENDS("every traveller crosses, is referred, gives up, or is in an officer's hands"),
    READY_AGAIN("the lane is ready again in bounded time once nothing is wrong any more");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
