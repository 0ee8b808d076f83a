/** The handlers of the network's types, one by one and together. */
package dev.landform.aws.type.network;
