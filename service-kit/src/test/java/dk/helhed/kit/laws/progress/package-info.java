/** Counter-examples to the laws of the house, and the proof that each law finds its own. */
package dk.helhed.kit.laws.progress;
