// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** In which order a network wants the colours. */
public enum ChannelOrder {
    /** Red first. */
    RGB,
    /** Blue first. */
    BGR
}
