// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * How the API says no.
 *
 * @param code name of the {@link ConsoleError}
 * @param sentence the same for a person
 */
public record ErrorAnswer(String code, String sentence) {

    static ErrorAnswer of(ConsoleError error) {
        return new ErrorAnswer(error.name(), error.sentence());
    }

    /** Turns refusals into answers. */
    static final class Mapper {
        @ServerExceptionMapper
        Response answer(ConsoleException refusal) {
            return Response.status(refusal.error().status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(of(refusal.error()))
                    .build();
        }
    }
}
