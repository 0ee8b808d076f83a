/** Tests of the rules: what each of them says, word by word, and that none of them ever fails. */
package dev.landform.check;
