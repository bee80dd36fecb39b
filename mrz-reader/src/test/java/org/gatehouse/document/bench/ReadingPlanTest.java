// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.chip.ReadingLimits;
import org.gatehouse.sim.chip.LinkModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes between reader and chip, counted: the part of the speed that no machine changes. */
class ReadingPlanTest {
    private static final LinkModel LINK = LinkModel.at(424_000);
    private static final int READ_BINARY = 0xB0;
    private static final int SHORT_BLOCK = 223;

    @Test
    void aPortraitOfEighteenKilobytesTakesThreeCommandsInExtendedLength() throws Exception {
        List<Wire.Exchange> portrait = portrait(wire(new GatehouseReading(), Specimen.pace(true)));
        int blocks = (Specimen.PORTRAIT_FILE_BYTES + ReadingLimits.MAX_BLOCK_BYTES - 1) / ReadingLimits.MAX_BLOCK_BYTES;
        assertThat(blocks).isEqualTo(3);
        assertThat(portrait).hasSize(blocks);
    }

    @Test
    void aPortraitOfEighteenKilobytesTakesTheFewestCommandsInShortLength() throws Exception {
        List<Wire.Exchange> portrait = portrait(wire(new GatehouseReading(), Specimen.pace(false)));
        assertThat(portrait).hasSize((Specimen.PORTRAIT_FILE_BYTES + SHORT_BLOCK - 1) / SHORT_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beyondTheFloorThereAreEfAtrInfoEfCardAccessAndTheApplication(boolean extended) throws Exception {
        Specimen specimen = Specimen.pace(extended);
        int floor = ReadingFloor.of(specimen, LINK).commands();
        assertThat(wire(new GatehouseReading(), specimen).exchanges()).hasSize(floor + 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beforeBacEfCardAccessIsAskedForTwiceAndEfAtrInfoOnceOrTwice(boolean extended) throws Exception {
        Specimen specimen = Specimen.bac(extended);
        int floor = ReadingFloor.of(specimen, LINK).commands();
        assertThat(wire(new GatehouseReading(), specimen).exchanges()).hasSize(floor + (extended ? 3 : 4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onTheWireThereIsHardlyMoreThanTheFloor(boolean extended) throws Exception {
        Specimen specimen = Specimen.pace(extended);
        assertThat(wire(new GatehouseReading(), specimen).bytes() * 100L)
                .isLessThanOrEqualTo(ReadingFloor.of(specimen, LINK).bytes() * 102L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jmrtdsOwnLoopNeedsMoreCommandsAndMoreBytes(boolean extended) throws Exception {
        Specimen specimen = Specimen.pace(extended);
        Wire ours = wire(new GatehouseReading(), specimen);
        Wire theirs = wire(new JmrtdReading(), specimen);
        assertThat(ours.exchanges()).hasSizeLessThan(theirs.exchanges().size());
        assertThat(ours.bytes()).isLessThan(theirs.bytes());
    }

    private static Wire wire(DocumentReading reading, Specimen specimen) throws Exception {
        return Reading.take(reading, specimen, Optional.empty()).wire();
    }

    /** The last reads of the session, from DG2's short identifier on. */
    private static List<Wire.Exchange> portrait(Wire wire) {
        List<Wire.Exchange> all = wire.exchanges();
        int first = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean opens =
                    all.get(i).instruction() == READ_BINARY && (all.get(i).header() >> 8 & 0xFF) == 0x82;
            first = opens ? i : first;
        }
        assertThat(first).isPositive();
        return all.subList(first, all.size());
    }
}
